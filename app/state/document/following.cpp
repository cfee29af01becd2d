#include "app/state/document/following.h"

#include <algorithm>
#include <type_traits>

#include "app/state/inputs/input_choice.h"

namespace netglow {
namespace {

/// In another structure the pass goes back to where the layer at work began.
void restructure_timeline(State& state, const Change& change) {
    const Timeline before = state.timeline;
    Playback& playback = state.playback;
    state.timeline = Timeline(state.document.network, before.granularity());
    const bool at_end = playback.seconds >= before.duration();
    pause(playback);
    if (at_end) {
        playback.seconds = state.timeline.duration();
    } else if (playback.seconds > 0) {
        const std::size_t was = before.at(playback.seconds).step.layer;
        const std::size_t now = std::min(moved(was, change).value_or(was), state.timeline.depth());
        playback.seconds = now <= 1 ? 0 : state.timeline.outputs_complete(now - 1);
    }
}

/// What is chosen follows its neuron; where that is gone, nothing is chosen.
Place followed(const Place& place, const Change& change, const Network& network) {
    return std::visit(
        [&]<typename At>(const At& at) -> Place {
            if constexpr (!std::is_same_v<At, std::monostate>) {
                const std::optional<At> now = moved(at, change);
                return now && network.contains(*now) ? Place(*now) : Place();
            }
            return Place();
        },
        place);
}

void follow_structure(State& state, const Change& change) {
    const Network& network = state.document.network;
    state.selected = followed(state.selected, change, network);
    state.hovered = Place();
    state.typed = Place();
    state.renaming = {};
    state.restructured.push_back(change);
    state.compared.reset();
    const std::optional<std::size_t> layer = moved(state.panel_layer, change);
    state.panel_layer = std::clamp<std::size_t>(layer.value_or(state.panel_layer), 1, network.depth());
    state.ranges.weights.resize(network.depth(), 1);
    state.ranges.biases.resize(network.depth(), 1);
}

/// What has changed may need a longer slider; nothing else is looked at.
struct GrowRanges {
    State& state;

    static void grow(double& range, double value) { range = std::max(range, nice_range(value)); }

    void operator()(const InputChanged& change) {
        grow(state.ranges.inputs, state.document.input[static_cast<Eigen::Index>(change.index)]);
    }
    void operator()(const InputsChanged&) { grow(state.ranges.inputs, state.document.input.cwiseAbs().maxCoeff()); }
    void operator()(const WeightChanged& change) {
        grow(state.ranges.weights[change.edge.layer - 1], state.document.network.weight(change.edge));
    }
    void operator()(const BiasChanged& change) {
        grow(state.ranges.biases[change.neuron.layer - 1], state.document.network.bias(change.neuron));
    }
    void operator()(const ActivationChanged&) {}
    void operator()(const Renamed&) {}
    template <typename Other>
    void operator()(const Other&) {
        grow_ranges(state);
    }
};

}  // namespace

void rebuild_timeline(State& state, Granularity granularity) {
    const Timeline before = state.timeline;
    state.timeline = Timeline(state.document.network, granularity);
    change_timeline(state.playback, before, state.timeline);
}

void follow(State& state, const Change& change) {
    update(state.trace, state.document.network, state.document.input, change);
    state.weights.follow(state.document.network, change);
    state.largest.follow(state.document.network, change);
    state.heat_maps.follow(state.document.network, change);
    if (is_structural(change)) {
        follow_structure(state, change);
    }
    if (is_structural(change)) {
        restructure_timeline(state, change);
    } else if (std::holds_alternative<BiasesChanged>(change) || std::holds_alternative<ActivationChanged>(change)) {
        rebuild_timeline(state, state.timeline.granularity());
    }
    std::visit(GrowRanges{state}, change);
    if (!std::holds_alternative<InputChanged>(change) && !std::holds_alternative<InputsChanged>(change)) {
        state.score.reset();
        ++state.revision;
    }
    find_present_case(state);
}

}  // namespace netglow
