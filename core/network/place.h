// Places in a network. Layer 0 is the input; layer k >= 1 is the k-th computed layer (Network::layer(k)).
#pragma once

#include <compare>
#include <cstddef>

namespace netglow {

struct NeuronAt {
    std::size_t layer = 0;
    std::size_t index = 0;
    auto operator<=>(const NeuronAt&) const = default;
};

/// The edge into neuron `to` of layer `layer` (>= 1) from neuron `from` of the layer before: w(to, from).
struct EdgeAt {
    std::size_t layer = 1;
    std::size_t to = 0;
    std::size_t from = 0;
    auto operator<=>(const EdgeAt&) const = default;
    NeuronAt receiver() const { return {layer, to}; }
    NeuronAt sender() const { return {layer - 1, from}; }
};

}  // namespace netglow
