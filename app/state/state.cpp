#include "app/state/state.h"

#include <algorithm>
#include <cmath>

#include "core/scene/page/page.h"

namespace netglow {
namespace {

double largest(const Matrix& values) {
    return values.size() == 0 ? 0 : values.cwiseAbs().maxCoeff();
}

void grow(double& range, double value) {
    range = std::max(range, nice_range(value));
}

}  // namespace

State::State(Document opened, Settings remembered)
    : document(std::move(opened)),
      trace(forward(document.network, document.input)),
      timeline(document.network, Granularity::layer),
      weights(document.network),
      largest(document.network),
      settings(remembered) {
    grow_ranges(*this);
    find_present_case(*this);
}

std::string State::title() const {
    if (!document.name.empty()) {
        return document.name;
    }
    return file ? file->stem().string() : "Untitled";
}

std::string State::marked_title() const {
    return title() + (history.unsaved() ? " •" : read_only ? " (read-only)" : "");
}

State in_place_of(State& before, Document opened) {
    State state(std::move(opened), before.settings);
    state.timeline = Timeline(state.document.network, before.timeline.granularity());
    state.playback.speed = before.playback.speed;
    state.playback.loop = before.playback.loop;
    state.weight_rule = before.weight_rule;
    state.weights_open = before.weights_open;
    state.history_open = before.history_open;
    state.full_screen = before.full_screen;
    if (before.presenting) {
        state.presenting = State::BeforePresenting{{}, before.presenting->full_screen};
    }
    state.draft = before.draft;
    state.around = std::move(before.around);
    state.offers = std::move(before.offers);
    state.offering = before.offering;
    return state;
}

bool State::questioned() const {
    return message || path_question != PathQuestion::none || leaving || changed_on_disk || offering;
}

double nice_range(double value) {
    const double magnitude = std::abs(value);
    double decade = 1;
    while (decade <= 1e300) {
        for (const double step : {1.0, 2.0, 5.0}) {
            if (decade * step >= magnitude) {
                return decade * step;
            }
        }
        decade *= 10;
    }
    return magnitude;
}

void grow_ranges(State& state) {
    const Network& network = state.document.network;
    state.ranges.weights.resize(network.depth(), 1);
    state.ranges.biases.resize(network.depth(), 1);
    grow(state.ranges.inputs, largest(state.document.input));
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        const Dense& dense = network.layer(layer);
        grow(state.ranges.weights[layer - 1], largest(dense.weights));
        if (dense.bias) {
            grow(state.ranges.biases[layer - 1], largest(*dense.bias));
        }
    }
}

std::optional<NeuronAt> State::neuron_to_copy() const {
    const Moment now = moment();
    const Place subject = page_subject({document, trace, now, settings.decimals}, selected);
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&subject)) {
        return edge->receiver();
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&subject);
    return neuron != nullptr && neuron->layer > 0 ? std::optional(*neuron) : std::nullopt;
}

}  // namespace netglow
