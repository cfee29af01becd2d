#include "app/panels/values/typing_along.h"

#include <utility>

#include "app/state/document/place_value.h"

namespace netglow {

void TypingAlong::follow(const Place& place, const ValueChange& change, bool typed_into) {
    if (typed_into && wants(place)) {
        wanted = {};
    }
    if (change.go_on != 0) {
        left = place;
        go_on = change.go_on;
    }
}

void go_along(Panel& panel, TypingAlong& along) {
    constexpr int kMostFrames = 5;
    if (const int go_on = std::exchange(along.go_on, 0); go_on != 0) {
        const std::optional<Place> next = next_number(panel.state.open.document, along.left, go_on > 0);
        along.wanted = next.value_or(Place());
        along.frames = 0;
        const EdgeAt* edge = std::get_if<EdgeAt>(&along.wanted);
        const NeuronAt* neuron = std::get_if<NeuronAt>(&along.wanted);
        const std::size_t layer = edge != nullptr ? edge->layer : neuron != nullptr ? neuron->layer : 0;
        if (layer > 0 && layer != panel.state.view.panel_layer) {
            panel.answer(ShowLayer{layer});
        }
        if (!next) {
            panel.ui.state.waits_for_box = 0;
        }
    } else if (++along.frames > kMostFrames) {
        along.wanted = {};
    }
}

}  // namespace netglow
