#include "core/timeline/playback.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"

namespace netglow {

namespace {

constexpr double kRest = 1;  // seconds of wall time at the finished picture, before a loop begins again
constexpr double kNoStop = -1;

bool stepping(const Playback& playback) {
    return playback.playing && playback.stop_at >= 0;
}

void halt(Playback& playback) {
    playback.playing = false;
    playback.stop_at = kNoStop;
    playback.rested = 0;
}

void advance_looping(Playback& playback, const Timeline& timeline, double elapsed) {
    const double end = timeline.duration();
    double left = std::fmod(elapsed, end / playback.speed + kRest);
    // After whole rounds are taken away, at most a rest, a round and a part of a rest follow.
    while (left > 0) {
        const double to_end = (end - playback.seconds) / playback.speed;
        if (left < to_end) {
            playback.seconds = std::min(playback.seconds + left * playback.speed, end);
            return;
        }
        left -= to_end;
        playback.seconds = end;
        if (left < kRest - playback.rested) {
            playback.rested += left;
            return;
        }
        left -= kRest - playback.rested;
        playback.rested = 0;
        playback.seconds = 0;
    }
}

}  // namespace

void play(Playback& playback, const Timeline& timeline) {
    if (playback.seconds >= timeline.duration()) playback.seconds = 0;
    playback.playing = true;
    playback.stop_at = kNoStop;
    playback.rested = 0;
}

void pause(Playback& playback) {
    halt(playback);
}

void step_forward(Playback& playback, const Timeline& timeline, Stride stride) {
    if (stepping(playback)) playback.seconds = playback.stop_at;
    halt(playback);
    if (playback.seconds >= timeline.duration()) return;
    playback.playing = true;
    playback.stop_at = next_stop(timeline, playback.seconds, stride);
}

void step_back(Playback& playback, const Timeline& timeline, Stride stride) {
    halt(playback);
    playback.seconds = previous_stop(timeline, playback.seconds, stride);
}

void seek(Playback& playback, const Timeline& timeline, double seconds) {
    if (stepping(playback)) halt(playback);
    playback.rested = 0;
    playback.seconds = std::isnan(seconds) ? 0 : std::clamp(seconds, 0.0, timeline.duration());
}

void advance(Playback& playback, const Timeline& timeline, double elapsed) {
    if (!playback.playing || !std::isfinite(elapsed) || elapsed <= 0) return;
    NETGLOW_ASSERT(playback.speed > 0);
    if (playback.stop_at < 0 && playback.loop) {
        advance_looping(playback, timeline, elapsed);
        return;
    }
    const double stop = playback.stop_at < 0 ? timeline.duration() : std::min(playback.stop_at, timeline.duration());
    playback.seconds = std::min(playback.seconds + elapsed * playback.speed, stop);
    if (playback.seconds >= stop) halt(playback);
}

void change_timeline(Playback& playback, const Timeline& from, const Timeline& to) {
    if (stepping(playback)) halt(playback);
    playback.seconds = same_place(from, playback.seconds, to);
}

}  // namespace netglow
