// Operators that act on each value by itself: activations, and the arithmetic that some are written with.
#pragma once

#include <functional>

#include "core/onnx/function.h"
#include "core/onnx/graph.h"
#include "core/onnx/tensor.h"

namespace netglow {

bool is_elementwise(const std::string& op);

/// The node applied to `from`. `constant` returns the node's input at that index where it is a constant, else null.
/// Throws Unfit.
FunctionPtr elementwise_function(const Node& node, const FunctionPtr& from,
                                 const std::function<const Tensor*(int index)>& constant);

}  // namespace netglow
