// Play: the timeline of the forward pass of the open network, and the playback position in it.
#pragma once

#include "core/network/change.h"
#include "core/timeline/playback.h"
#include "core/timeline/timeline.h"

namespace netglow {

struct Play {
    Timeline timeline;
    Playback playback = {};

    Moment moment() const { return timeline.at(playback.seconds); }
    /// A Play at the start of another network's pass, with the same speed and granularity.
    Play over(const Network& network) const;
};

/// Rebuilds the timeline and keeps the position in the pass: for another granularity, or after biases were added or
/// removed or an activation now needs the whole layer.
void rebuild_timeline(Play& play, const Network& network, Granularity granularity);

/// Rebuilds the timeline after a change of structure and goes back to the start of the current layer.
void restructure_timeline(Play& play, const Network& network, const Change& change);

}  // namespace netglow
