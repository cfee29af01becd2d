// The scrub bar of the transport: the whole pass from left to right, in labelled segments, with a knob at the current
// time.
#pragma once

#include <span>

#include "app/ui/ui.h"

namespace netglow {

/// A segment of the pass. Segments with a sans-serif label (layers) are boxes separated by gaps; mono ones (neurons,
/// phases) lie inside those, separated by thin lines, with their label in the middle. Labels that do not fit are left
/// out.
struct ScrubSegment {
    std::string label;
    double start = 0;  ///< seconds
    double end = 0;
    bool mono = false;
};

struct ScrubChange {
    std::optional<double> seconds;  ///< where to go, clamped to 0..duration
    bool began = false;
    bool ended = false;
};

/// `rect`: the bar itself, from 0 at its left end to `duration` at its right end; the labels need about 16 points above
/// it. Registers `name` (text: the seconds, 3 decimals) and each segment whose label is shown, as "name/<label>".
ScrubChange scrub_bar(Ui& ui, std::string_view name, const Rect& rect, double seconds, double duration,
                      std::span<const ScrubSegment> segments);

}  // namespace netglow
