// Nodes that change the shape of a signal, but neither its values nor their order.
#pragma once

#include "core/onnx/signal.h"

namespace netglow {

/// Flatten, Reshape, Squeeze, Unsqueeze, Transpose. `given`: the node's second input, where it has one. Throws Unfit
/// where the order of features changes, or samples of a batch are mixed.
Signal with_shape_changed(const Node& node, const Signal& from, const Tensor* given);

}  // namespace netglow
