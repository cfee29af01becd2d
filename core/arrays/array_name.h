// What the name of an array says: W1, fc1.weight, coefs_0, dense/kernel, b1, intercepts_0, 1.running_mean, ...
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netglow {

enum class ArrayRole {
    weights,  ///< or, as a list beside a mean and a variance, the scale of a normalization
    bias,     ///< or its shift
    scale,    ///< of a normalization: gamma
    shift,    ///< beta
    mean,     ///< running or moving mean
    variance,
    activations,   ///< one text a layer
    layer_names,   ///< one text a layer
    neuron_names,  ///< of one layer, which the key says
    input,
    input_names,
    title,  ///< of the network
    none,
};

struct ArrayName {
    ArrayRole role = ArrayRole::none;
    /// What the arrays of one layer have in common: "fc 1" of fc1.weight and fc1.bias, "0" of coefs_0 and
    /// intercepts_0. Natural order (dense_order.h) of keys is the order of layers: words such as "input" come first,
    /// "output" last.
    std::string key;
    bool plain = false;            ///< the role's word and at most a number: W1, weights_1, coefs_0
    bool columns_receive = false;  ///< by custom: Keras's kernel, scikit-learn's coefs
    bool rows_receive = false;     ///< by custom: PyTorch's fc1.weight
};

/// Regardless of case and of what separates words and numbers.
ArrayName array_name(std::string_view name);

/// The number of an array without a name of its own, as numpy.savez gives them: 3 of "arr_3".
std::optional<std::uint64_t> unnamed_number(std::string_view name);

/// A key that ends with a number, as in a Sequential: {"net", 3} of "net 3".
struct NumberedKey {
    std::string before;
    std::uint64_t number;
};
std::optional<NumberedKey> numbered(std::string_view key);

}  // namespace netglow
