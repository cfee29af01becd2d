#include "app/state/view/view.h"

#include <algorithm>

namespace netglow {
namespace {

std::size_t layer_of(const Place& place) {
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&place)) {
        return neuron->layer;
    }
    const EdgeAt* edge = std::get_if<EdgeAt>(&place);
    return edge != nullptr ? edge->layer : 0;
}

}  // namespace

void end_comparison(View& view) {
    if (view.compared && !view.compared->pinned) {
        view.compared.reset();
    }
}

void choose(View& view, const Place& place) {
    view.selected = place;
    if (const std::size_t layer = layer_of(place); layer > 0) {
        view.panel_layer = layer;
    }
}

void show_layer(View& view, std::size_t layer, std::size_t depth) {
    view.panel_layer = std::clamp<std::size_t>(layer, 1, depth);
}

}  // namespace netglow
