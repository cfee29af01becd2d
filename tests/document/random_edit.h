// Random edits that are valid for a document, and whether two documents hold the same bits.
#pragma once

#include "core/document/edit.h"
#include "tests/forward/random_network.h"

namespace netglow {

inline Document random_document(RandomNetworks& random) {
    Network network = random.network();
    Vector input = random.vector(network.inputs());
    return Document{{}, std::move(network), std::move(input), {}, {}, {}, {}, {}};
}

inline Edit random_edit(RandomNetworks& random, const Document& document) {
    const Network& network = document.network;
    const NeuronAt neuron = random.neuron(network);
    switch (random.below(6)) {
        case 0:
            return SetInput{random.below(network.inputs()), random.number()};
        case 1:
            return SetWeight{random.edge(network), random.number()};
        case 2:
            return SetActivation{neuron.layer, random.activation()};
        case 3:
            if (network.layer(neuron.layer).bias) return SetBias{neuron, random.number()};
            [[fallthrough]];
        case 4:
            return SetInputs{random.vector(network.inputs())};
        default: {
            SetBiases edit{neuron.layer, {}};
            if (random.below(3) != 0) edit.bias = random.vector(network.neurons(neuron.layer));
            return edit;
        }
    }
}

inline bool same_bits(const Document& a, const Document& b) {
    if (!same_bits(Matrix(a.input), Matrix(b.input)) || a.network.depth() != b.network.depth()) return false;
    for (std::size_t k = 1; k <= a.network.depth(); ++k) {
        const Dense& left = a.network.layer(k);
        const Dense& right = b.network.layer(k);
        if (!same_bits(left.weights, right.weights) || left.bias.has_value() != right.bias.has_value()) return false;
        if (left.bias && !same_bits(Matrix(*left.bias), Matrix(*right.bias))) return false;
        if (left.activation.kind != right.activation.kind) return false;
        if (!same_bits(left.activation.alpha, right.activation.alpha)) return false;
    }
    return true;
}

}  // namespace netglow
