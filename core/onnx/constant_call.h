// ConstantCall: a node whose inputs are all constants, with what its computation needs.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/onnx/attributes.h"
#include "core/onnx/tensor.h"

namespace netglow {

struct ConstantCall {
    const Node& node;
    const std::vector<const Tensor*>& inputs;
    std::int64_t opset;
    const std::filesystem::path& folder;
    LoadBudget& budget;

    const Tensor& input(std::size_t index) const {
        if (!has(index)) {
            refuse("found no input " + std::to_string(index + 1) + ", expected one");
        }
        return *inputs[index];
    }
    bool has(std::size_t index) const { return index < inputs.size() && inputs[index] != nullptr; }
    std::int64_t int_or(std::string_view name, std::int64_t otherwise) const {
        return int_attribute(node, name, otherwise);
    }
    /// What older versions of an operator have as an attribute, newer ones as an input.
    std::optional<Dims> numbers(std::string_view name, std::size_t index) const;
    [[noreturn]] void refuse(const std::string& why) const { throw Error(title_of(node) + ": " + why); }
    /// Charges for numbers that are made.
    void take(std::size_t count) const { budget.take_numbers(count, title_of(node)); }
};

using Computation = std::function<Tensor(const ConstantCall&)>;
using Computations = std::map<std::string, Computation, std::less<>>;

/// Operators that move values, take some of them, or tell of dimensions.
const Computations& computations_of_shape();
/// Operators that make one value of several along dimensions: sums, norms, the largest.
const Computations& reductions_of_constants();

/// As NumPy has it: dimensions from the last one on, 1 fits any.
Dims broadcast_dims(const ConstantCall& call, const Dims& a, const Dims& b);
/// The tensor's values for every element of `dims`, to which it is broadcast; charged as passing.
std::vector<double> broadcast_values(const ConstantCall& call, const Tensor& from, const Dims& dims);
/// A few bytes of a file must not become gigabytes: what is computed is not much larger than what it is computed from.
/// Throws Error. Charges for the numbers.
void take_modest(const ConstantCall& call, std::size_t count, std::size_t from);
/// The first input once more.
Tensor copied(const ConstantCall& call);

}  // namespace netglow
