// The bar of the transport: the whole pass from left to right, in labelled pieces, with a knob at the present moment.
#pragma once

#include <span>

#include "app/ui/ui.h"

namespace netglow {

/// A piece of the pass. Pieces with a sans label (layers) are boxes with a gap between; mono ones (neurons, phases) lie
/// inside those, parted by a thin line, their label in the middle. Labels without room are left out.
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

/// `rect`: the bar itself, 0 at its left end, `duration` at its right end; the labels stand above it, about 16 points.
/// Registers `name` (text: the seconds, 3 decimals) and each piece whose label is written, as "name/<label>".
ScrubChange scrub_bar(Ui& ui, std::string_view name, const Rect& rect, double seconds, double duration,
                      std::span<const ScrubSegment> segments);

}  // namespace netglow
