#include "app/state/play/play.h"

#include <algorithm>

#include "core/network/change.h"

namespace netglow {

Play Play::over(const Network& network) const {
    Play other{Timeline(network, timeline.granularity())};
    other.playback.speed = playback.speed;
    other.playback.loop = playback.loop;
    return other;
}

void rebuild_timeline(Play& play, const Network& network, Granularity granularity) {
    const Timeline before = play.timeline;
    play.timeline = Timeline(network, granularity);
    change_timeline(play.playback, before, play.timeline);
}

void restructure_timeline(Play& play, const Network& network, const Change& change) {
    const Timeline before = play.timeline;
    Playback& playback = play.playback;
    play.timeline = Timeline(network, before.granularity());
    const bool at_end = playback.seconds >= before.duration();
    pause(playback);
    if (at_end) {
        playback.seconds = play.timeline.duration();
    } else if (playback.seconds > 0) {
        const std::size_t was = before.at(playback.seconds).step.layer;
        const std::size_t now = std::min(moved(was, change).value_or(was), play.timeline.depth());
        playback.seconds = now <= 1 ? 0 : play.timeline.outputs_complete(now - 1);
    }
}

}  // namespace netglow
