// Actions of the transport controls: playing and stepping through the forward pass.
#pragma once

#include "app/state/action.h"
#include "core/timeline/stride.h"
#include "core/timeline/timeline.h"

namespace netglow {

struct PlayOrPause {};
struct StepForward {
    Stride stride = Stride::step;
};
struct StepBack {
    Stride stride = Stride::step;
};
struct GoToStart {};
struct GoToEnd {};
struct Seek {
    double seconds;
};
/// Advances the playback by this many seconds of real time.
struct AdvanceTime {
    double seconds;
};
struct SetGranularity {
    Granularity granularity;
};
struct SetSpeed {
    double speed;  ///< clamped to 0.25 .. 4
};
struct SetLoop {
    bool loop;
};

Effects handle(State& state, const PlayOrPause& action);
Effects handle(State& state, const StepForward& action);
Effects handle(State& state, const StepBack& action);
Effects handle(State& state, const GoToStart& action);
Effects handle(State& state, const GoToEnd& action);
Effects handle(State& state, const Seek& action);
Effects handle(State& state, const AdvanceTime& action);
Effects handle(State& state, const SetGranularity& action);
Effects handle(State& state, const SetSpeed& action);
Effects handle(State& state, const SetLoop& action);

}  // namespace netglow
