// Change: the network's own word for what is different after an edit, so that the forward pass and the renderer need
// not know edits.
#pragma once

#include <optional>
#include <variant>
#include <vector>

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
    double before;  ///< the weight as it was
    bool operator==(const WeightChanged&) const = default;
};
struct BiasChanged {
    NeuronAt neuron;
    double before;  ///< the bias as it was
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

/// Weights of the layers `first` .. `last`.
struct WeightsChanged {
    std::size_t first;
    std::size_t last;
    bool operator==(const WeightsChanged&) const = default;
};
/// Names, or what else stands beside the network; nothing that is computed.
struct Renamed {
    bool operator==(const Renamed&) const = default;
};
// The structure. What was elsewhere before is found by moved().
struct NeuronInserted {
    NeuronAt at;
    bool operator==(const NeuronInserted&) const = default;
};
struct NeuronRemoved {
    NeuronAt at;
    bool operator==(const NeuronRemoved&) const = default;
};
struct NeuronMoved {
    NeuronAt from;
    std::size_t to;
    bool operator==(const NeuronMoved&) const = default;
};
struct LayersChanged {
    std::vector<std::optional<std::size_t>> now;  ///< where layer 0, 1 … of before is; nothing: it is gone
    bool operator==(const LayersChanged&) const = default;
};

using Change = std::variant<InputChanged, InputsChanged, WeightChanged, BiasChanged, BiasesChanged, ActivationChanged,
                            WeightsChanged, Renamed, NeuronInserted, NeuronRemoved, NeuronMoved, LayersChanged>;

bool is_structural(const Change& change);

/// Where a layer or a neuron of before is after the change; nothing where it is gone.
std::optional<std::size_t> moved(std::size_t layer, const Change& change);
std::optional<NeuronAt> moved(NeuronAt neuron, const Change& change);
/// An edge is where its two neurons are, as long as they are neighbours.
std::optional<EdgeAt> moved(const EdgeAt& edge, const Change& change);

}  // namespace netglow
