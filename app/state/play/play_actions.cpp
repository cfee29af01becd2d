#include "app/state/play/play_actions.h"

#include <algorithm>

#include "app/state/effect.h"
#include "app/state/state.h"

namespace netglow {

Effects handle(State& state, const PlayOrPause&) {
    state.session.settings.hint_seen = true;
    Playback& playback = state.play.playback;
    if (playback.playing) {
        pause(playback);
    } else {
        play(playback, state.play.timeline);
    }
    return {};
}

Effects handle(State& state, const StepForward& action) {
    step_forward(state.play.playback, state.play.timeline, action.stride);
    return {};
}

Effects handle(State& state, const StepBack& action) {
    step_back(state.play.playback, state.play.timeline, action.stride);
    return {};
}

Effects handle(State& state, const GoToStart&) {
    pause(state.play.playback);
    seek(state.play.playback, state.play.timeline, 0);
    return {};
}

Effects handle(State& state, const GoToEnd&) {
    pause(state.play.playback);
    seek(state.play.playback, state.play.timeline, state.play.timeline.duration());
    return {};
}

Effects handle(State& state, const Seek& action) {
    seek(state.play.playback, state.play.timeline, action.seconds);
    return {};
}

Effects handle(State& state, const AdvanceTime& action) {
    advance(state.play.playback, state.play.timeline, action.seconds);
    return {};
}

Effects handle(State& state, const SetGranularity& action) {
    rebuild_timeline(state.play, state.open.document.network, action.granularity);
    return {};
}

Effects handle(State& state, const SetSpeed& action) {
    state.play.playback.speed = std::clamp(action.speed, 0.25, 4.0);
    return {};
}

Effects handle(State& state, const SetLoop& action) {
    state.play.playback.loop = action.loop;
    return {};
}

}  // namespace netglow
