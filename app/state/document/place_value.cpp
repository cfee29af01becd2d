#include "app/state/document/place_value.h"

#include <cmath>

#include "core/base/assert.h"

namespace netglow {
namespace {

Place forward_of(const Network& network, const Place& place) {
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place)) {
        const bool last = edge->from + 1 == network.neurons(edge->layer - 1);
        return last ? Place(edge->receiver()) : Place(EdgeAt{edge->layer, edge->to, edge->from + 1});
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
    if (neuron == nullptr) {
        return NeuronAt{0, 0};
    }
    if (neuron->index + 1 < network.neurons(neuron->layer)) {
        const NeuronAt next{neuron->layer, neuron->index + 1};
        return next.layer == 0 ? Place(next) : Place(EdgeAt{next.layer, next.index, 0});
    }
    return neuron->layer == network.depth() ? Place(NeuronAt{0, 0}) : Place(EdgeAt{neuron->layer + 1, 0, 0});
}

NeuronAt last_of(const Network& network, std::size_t layer) {
    return {layer, network.neurons(layer) - 1};
}

Place back_of(const Network& network, const Place& place) {
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place)) {
        if (edge->from > 0) {
            return EdgeAt{edge->layer, edge->to, edge->from - 1};
        }
        return edge->to > 0 ? NeuronAt{edge->layer, edge->to - 1} : last_of(network, edge->layer - 1);
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
    if (neuron == nullptr || *neuron == NeuronAt{0, 0}) {
        return last_of(network, network.depth());
    }
    if (neuron->layer == 0) {
        return NeuronAt{0, neuron->index - 1};
    }
    return EdgeAt{neuron->layer, neuron->index, network.neurons(neuron->layer - 1) - 1};
}

}  // namespace

std::optional<double> value_at(const Document& document, const Place& place) {
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place); edge != nullptr && document.network.contains(*edge)) {
        return document.network.weight(*edge);
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
    if (neuron == nullptr || !document.network.contains(*neuron) || without_bias(document, place)) {
        return std::nullopt;
    }
    return neuron->layer == 0 ? document.input[static_cast<Eigen::Index>(neuron->index)]
                              : document.network.bias(*neuron);
}

std::string_view value_word(const Place& place) {
    if (std::holds_alternative<EdgeAt>(place)) {
        return "weight";
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
    return neuron != nullptr && neuron->layer > 0 ? "bias" : "value";
}

Edit set_value(const Document& document, const Place& place, double value) {
    NETGLOW_ASSERT(value_at(document, place));
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place)) {
        return SetWeight{*edge, value};
    }
    const NeuronAt neuron = std::get<NeuronAt>(place);
    if (neuron.layer == 0) {
        return SetInput{neuron.index, value};
    }
    return SetBias{neuron, value};
}

std::optional<NeuronAt> without_bias(const Document& document, const Place& place) {
    const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
    const bool computed = neuron != nullptr && neuron->layer > 0 && document.network.contains(*neuron);
    return computed && !document.network.layer(neuron->layer).bias ? std::optional(*neuron) : std::nullopt;
}

double stepped(double value, double step) {
    constexpr double kGrid = 1e6;
    const double sum = value + step;
    return std::abs(sum) < 1e6 ? std::round(sum * kGrid) / kGrid : sum;
}

Place next_place(const Network& network, const Place& place, bool forward) {
    return forward ? forward_of(network, place) : back_of(network, place);
}

std::optional<Place> next_number(const Document& document, const Place& place, bool forward) {
    const Network& network = document.network;
    const Place first = NeuronAt{0, 0};
    const Place last = last_of(network, network.depth());
    Place at = place;
    do {
        if (at == (forward ? last : first)) {
            return std::nullopt;
        }
        at = next_place(network, at, forward);
    } while (!value_at(document, at));
    return at;
}

}  // namespace netglow
