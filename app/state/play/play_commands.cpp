#include "app/state/play/play_commands.h"

namespace netglow {
namespace {

constexpr Modifiers kNone{};
constexpr Modifiers kCtrl{.ctrl = true};
constexpr Modifiers kShift{.shift = true};

bool always(const State&) {
    return true;
}
bool not_at_start(const State& state) {
    return state.play.playback.seconds > 0;
}
bool not_at_end(const State& state) {
    return state.play.playback.seconds < state.play.timeline.duration();
}

}  // namespace

std::vector<Command> play_commands() {
    return {
        {"play",
         "Play or pause",
         CommandGroup::play,
         {{Key::space, kNone}},
         "Watch the signal travel, or pause it",
         always,
         [](const State&) -> Action { return PlayOrPause{}; }},
        {"step_forward",
         "Step forward",
         CommandGroup::play,
         {{Key::right, kNone}, {Key::page_down, kNone}},
         "Play one step and stop at its end",
         not_at_end,
         [](const State&) -> Action { return StepForward{}; },
         true},
        {"step_back",
         "Step back",
         CommandGroup::play,
         {{Key::left, kNone}, {Key::page_up, kNone}},
         "Take one step back",
         not_at_start,
         [](const State&) -> Action { return StepBack{}; },
         true},
        {"neuron_forward",
         "Forward by neuron",
         CommandGroup::play,
         {{Key::right, kShift}},
         "Play to the neuron's sum or output",
         not_at_end,
         [](const State&) -> Action { return StepForward{Stride::neuron}; },
         true},
        {"neuron_back",
         "Back by neuron",
         CommandGroup::play,
         {{Key::left, kShift}},
         "Back to the neuron's sum or output",
         not_at_start,
         [](const State&) -> Action { return StepBack{Stride::neuron}; },
         true},
        {"layer_forward",
         "Forward by layer",
         CommandGroup::play,
         {{Key::right, kCtrl}},
         "Play to the layer's sums or outputs",
         not_at_end,
         [](const State&) -> Action { return StepForward{Stride::layer}; },
         true},
        {"layer_back",
         "Back by layer",
         CommandGroup::play,
         {{Key::left, kCtrl}},
         "Back to the layer's sums or outputs",
         not_at_start,
         [](const State&) -> Action { return StepBack{Stride::layer}; },
         true},
        {"start",
         "To the start",
         CommandGroup::play,
         {{Key::home, kNone}},
         "Only the inputs are known",
         not_at_start,
         [](const State&) -> Action { return GoToStart{}; }},
        {"end",
         "To the end",
         CommandGroup::play,
         {{Key::end, kNone}},
         "Every sum and output is known",
         not_at_end,
         [](const State&) -> Action { return GoToEnd{}; }},
        {"by_layer",
         "Step by layer",
         CommandGroup::play,
         {{key_of('1'), kNone}},
         "All sums of a layer, then its outputs",
         always,
         [](const State&) -> Action { return SetGranularity{Granularity::layer}; }},
        {"by_neuron",
         "Step by neuron",
         CommandGroup::play,
         {{key_of('2'), kNone}},
         "One neuron's sum, then its output",
         always,
         [](const State&) -> Action { return SetGranularity{Granularity::neuron}; }},
        {"by_term",
         "Step by term",
         CommandGroup::play,
         {{key_of('3'), kNone}},
         "One product at a time",
         always,
         [](const State&) -> Action { return SetGranularity{Granularity::term}; }},
        {"slower",
         "Slower",
         CommandGroup::play,
         {{key_of(','), kNone}},
         "Half the speed, down to 0.25×",
         [](const State& state) { return state.play.playback.speed > 0.25; },
         [](const State& state) -> Action { return SetSpeed{state.play.playback.speed / 2}; }},
        {"faster",
         "Faster",
         CommandGroup::play,
         {{key_of('.'), kNone}},
         "Twice the speed, up to 4×",
         [](const State& state) { return state.play.playback.speed < 4; },
         [](const State& state) -> Action { return SetSpeed{state.play.playback.speed * 2}; }},
        {"loop",
         "Loop",
         CommandGroup::play,
         {{key_of('l'), kNone}},
         "Begin again at the end",
         always,
         [](const State& state) -> Action { return SetLoop{!state.play.playback.loop}; }},
    };
}

}  // namespace netglow
