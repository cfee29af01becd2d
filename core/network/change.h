// Change: the network's own word for what is different after an edit, so that the forward pass and the renderer need not
// know edits.
#pragma once

#include <variant>

#include "core/network/place.h"

namespace netglow {

struct InputChanged {
    std::size_t index;
    bool operator==(const InputChanged&) const = default;
};
/// Several inputs, or all.
struct InputsChanged {
    bool operator==(const InputsChanged&) const = default;
};
struct WeightChanged {
    EdgeAt edge;
    bool operator==(const WeightChanged&) const = default;
};
struct BiasChanged {
    NeuronAt neuron;
    bool operator==(const BiasChanged&) const = default;
};
/// All biases of a layer came, went or changed.
struct BiasesChanged {
    std::size_t layer;
    bool operator==(const BiasesChanged&) const = default;
};
struct ActivationChanged {
    std::size_t layer;
    bool operator==(const ActivationChanged&) const = default;
};

using Change = std::variant<InputChanged, InputsChanged, WeightChanged, BiasChanged, BiasesChanged, ActivationChanged>;

}  // namespace netglow
