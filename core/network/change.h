// Change: what is different in a network after an edit, so that the forward pass and the renderer need not depend on
// Edit.
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
/// Names, or other data that no computation depends on.
struct Renamed {
    bool operator==(const Renamed&) const = default;
};
// Changes of the structure; moved() maps old places to new ones.
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
    std::vector<std::optional<std::size_t>> now;  ///< the new index of the old layers 0, 1, …; nothing: removed
    bool operator==(const LayersChanged&) const = default;
};

using Change = std::variant<InputChanged, InputsChanged, WeightChanged, BiasChanged, BiasesChanged, ActivationChanged,
                            WeightsChanged, Renamed, NeuronInserted, NeuronRemoved, NeuronMoved, LayersChanged>;

bool is_structural(const Change& change);

/// The new place of an old layer or neuron; nothing where it was removed.
std::optional<std::size_t> moved(std::size_t layer, const Change& change);
std::optional<NeuronAt> moved(NeuronAt neuron, const Change& change);
/// The new place of an old edge; nothing where its neurons are no longer in adjacent layers.
std::optional<EdgeAt> moved(const EdgeAt& edge, const Change& change);

}  // namespace netglow
