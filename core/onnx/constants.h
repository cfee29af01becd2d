// Nodes whose inputs are all constants: computed while the model is read.
#pragma once

#include <vector>

#include "core/onnx/graph.h"
#include "core/onnx/tensor.h"

namespace netglow {

/// Whether compute_constant() knows the operator.
bool is_constant_operator(const std::string& op);

/// `inputs` in the node's order, null for those left out. Throws Error where shapes do not fit, and OverBudget before
/// anything is made.
Tensor compute_constant(const Node& node, const std::vector<const Tensor*>& inputs, std::int64_t opset,
                        const std::filesystem::path& folder, LoadBudget& budget);

/// The dimensions after a Reshape to `wanted` (0 keeps one, -1 is what is left), of `count` elements.
Dims reshaped(const Node& node, const Dims& from, const Dims& wanted, std::size_t count, bool zero_is_zero);

Dims whole_numbers(const Node& node, const Tensor& tensor);

}  // namespace netglow
