#include "core/network/change.h"

namespace netglow {

bool is_structural(const Change& change) {
    return std::holds_alternative<NeuronInserted>(change) || std::holds_alternative<NeuronRemoved>(change) ||
           std::holds_alternative<NeuronMoved>(change) || std::holds_alternative<LayersChanged>(change);
}

std::optional<std::size_t> moved(std::size_t layer, const Change& change) {
    const LayersChanged* layers = std::get_if<LayersChanged>(&change);
    if (layers == nullptr) return layer;
    return layer < layers->now.size() ? layers->now[layer] : std::nullopt;
}

std::optional<NeuronAt> moved(NeuronAt neuron, const Change& change) {
    if (const NeuronInserted* inserted = std::get_if<NeuronInserted>(&change)) {
        if (neuron.layer == inserted->at.layer && neuron.index >= inserted->at.index) ++neuron.index;
    } else if (const NeuronRemoved* removed = std::get_if<NeuronRemoved>(&change)) {
        if (neuron == removed->at) return std::nullopt;
        if (neuron.layer == removed->at.layer && neuron.index > removed->at.index) --neuron.index;
    } else if (const NeuronMoved* shifted = std::get_if<NeuronMoved>(&change)) {
        if (neuron == shifted->from) return NeuronAt{neuron.layer, shifted->to};
        if (neuron.layer != shifted->from.layer) return neuron;
        const std::size_t closed = neuron.index > shifted->from.index ? neuron.index - 1 : neuron.index;
        neuron.index = closed >= shifted->to ? closed + 1 : closed;
    } else if (const std::optional<std::size_t> layer = moved(neuron.layer, change)) {
        neuron.layer = *layer;
    } else {
        return std::nullopt;
    }
    return neuron;
}

std::optional<EdgeAt> moved(const EdgeAt& edge, const Change& change) {
    const std::optional<NeuronAt> to = moved(edge.receiver(), change);
    const std::optional<NeuronAt> from = moved(edge.sender(), change);
    if (!to || !from || from->layer + 1 != to->layer) return std::nullopt;
    return EdgeAt{to->layer, to->index, from->index};
}

}  // namespace netglow
