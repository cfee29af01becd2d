// Play: the pass of the open network in time, and where in it the viewer is.
#pragma once

#include "core/network/change.h"
#include "core/timeline/playback.h"
#include "core/timeline/timeline.h"

namespace netglow {

struct Play {
    Timeline timeline;
    Playback playback = {};

    Moment moment() const { return timeline.at(playback.seconds); }
    /// From the start of another network's pass, at the same speed and granularity.
    Play over(const Network& network) const;
};

/// The pass in other steps, at the same place: of another granularity, or after biases have come or gone or an
/// activation needs the whole layer.
void rebuild_timeline(Play& play, const Network& network, Granularity granularity);

/// After a change of structure the pass goes back to where the layer at work began.
void restructure_timeline(Play& play, const Network& network, const Change& change);

}  // namespace netglow
