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
    view.chosen_layer.reset();
    if (const std::size_t layer = layer_of(place); layer > 0) {
        view.panel_layer = layer;
    }
}

void choose_layer(View& view, std::size_t layer, std::size_t depth) {
    choose(view, {});
    show_layer(view, layer, depth);
    view.chosen_layer = std::min(layer, depth);
}

void show_layer(View& view, std::size_t layer, std::size_t depth) {
    view.panel_layer = std::clamp<std::size_t>(layer, 1, depth);
    if (view.chosen_layer) {
        view.chosen_layer = view.panel_layer;
    }
}

}  // namespace netglow
