// Random edits that are valid for a document, and whether two documents hold the same bits.
#pragma once

#include "core/document/edit.h"
#include "core/document/structure.h"
#include "tests/forward/random_network.h"

namespace netglow {

inline Document random_document(RandomNetworks& random) {
    Network network = random.network();
    Vector input = random.vector(network.inputs());
    Document document{{}, std::move(network), std::move(input), {}, {}, {}, {}, {}};
    const std::size_t inputs = document.network.inputs();
    document.input_image =
        InputImage{.width = inputs, .height = 1, .low = -0.5, .high = 2, .extras = {{"pen", "\"soft\""}}};
    return document;
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

/// Any edit that the editor can make, of networks that stay small.
inline Edit random_structural_edit(RandomNetworks& random, const Document& document) {
    const Network& network = document.network;
    const WeightRule rule{kWeightRuleKinds[random.below(4)], static_cast<std::uint32_t>(random.below(100))};
    const std::size_t layer = random.layer(network);
    const std::size_t any = random.below(network.depth() + 1);
    const NeuronAt neuron{any, random.below(network.neurons(any))};
    const bool large = network.neurons(any) > 12;
    switch (random.below(19)) {
        case 18: {
            std::vector<std::string> names(network.neurons(any));
            for (std::string& name : names) name = random.below(3) == 0 ? "" : "n" + std::to_string(random.below(9));
            return RenameNeurons{any, std::move(names)};
        }
        case 14: {
            auto parts = std::make_shared<InsertCase::Parts>();
            parts->one = {"case " + std::to_string(random.below(9)), random.vector(network.inputs()), {}};
            if (random.below(2) == 0) parts->one.target = random.vector(network.neurons(network.depth()));
            if (random.below(2) == 0) parts->extras = {{"seen", "true"}};
            return InsertCase{random.below(document.cases.size() + 1), std::move(parts)};
        }
        case 15:
            return document.cases.empty() ? Edit(RenameNetwork{"x"})
                                          : Edit(RemoveCase{random.below(document.cases.size())});
        case 16:
            return document.cases.empty() ? Edit(RenameNetwork{"y"})
                                          : Edit(RenameCase{random.below(document.cases.size()), "zwölf"});
        case 17:
            return SetInputImage{InputImage{
                .width = 1, .height = network.inputs(), .low = static_cast<double>(random.below(8)), .high = 9}};
        case 0:
            return large ? Edit(RemoveNeuron{neuron})
                         : add_neuron(document, {any, random.below(network.neurons(any) + 1)}, rule);
        case 1:
            return large ? Edit(RemoveNeuron{neuron}) : duplicate_neuron(document, neuron);
        case 2:
            return RemoveNeuron{neuron};
        case 3:
            return MoveNeuron{neuron, random.below(network.neurons(any))};
        case 4:
            return network.depth() > 6 ? remove_layer(document, layer, rule)
                                       : add_layer(document, layer + random.below(2), rule);
        case 5:
            return remove_layer(document, layer, rule);
        case 6:
            return network.depth() > 6 ? remove_layer(document, layer, rule) : duplicate_layer(document, layer, rule);
        case 7:
            return move_layer(document, layer, random.layer(network), rule);
        case 8:
            return resize_layer(document, layer, 1 + random.below(9), rule);
        case 9:
            return randomise(document, 1, network.depth(), rule);
        case 10:
            return scale_weights(document, layer, layer, random.number());
        case 11:
            return RenameNeuron{neuron, random.below(2) == 0 ? "" : "näm·e \"" + std::to_string(random.below(9))};
        case 12:
            return RenameLayer{layer, random.below(2) == 0 ? "" : "layer " + std::to_string(random.below(9))};
        default:
            return RenameNetwork{"network " + std::to_string(random.below(9))};
    }
}

inline bool same_bits(const Document& a, const Document& b) {
    if (a.name != b.name || a.input_names != b.input_names || a.cases.size() != b.cases.size()) return false;
    if (a.layer_extras != b.layer_extras || a.case_extras != b.case_extras || a.extras != b.extras) return false;
    if (a.input_image != b.input_image) return false;
    for (std::size_t i = 0; i < a.cases.size(); ++i) {
        if (a.cases[i].name != b.cases[i].name) return false;
        if (!same_bits(Matrix(a.cases[i].input), Matrix(b.cases[i].input))) return false;
        if (a.cases[i].target.has_value() != b.cases[i].target.has_value()) return false;
        if (a.cases[i].target && !same_bits(Matrix(*a.cases[i].target), Matrix(*b.cases[i].target))) return false;
    }
    if (!same_bits(Matrix(a.input), Matrix(b.input)) || a.network.depth() != b.network.depth()) return false;
    for (std::size_t k = 1; k <= a.network.depth(); ++k) {
        const Dense& left = a.network.layer(k);
        const Dense& right = b.network.layer(k);
        if (!same_bits(left.weights, right.weights) || left.bias.has_value() != right.bias.has_value()) return false;
        if (left.bias && !same_bits(Matrix(*left.bias), Matrix(*right.bias))) return false;
        if (left.name != right.name || left.names != right.names) return false;
        if (left.activation.kind != right.activation.kind) return false;
        if (!same_bits(left.activation.alpha, right.activation.alpha)) return false;
    }
    return true;
}

}  // namespace netglow
