// A thin slider, filled from zero to the knob.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

struct SliderLook {
    Color fill;  ///< of the part between zero (or the nearer end) and the knob
    double least = -1;
    double most = 1;
    bool lit = false;  ///< drawn as if the mouse were on it
    bool enabled = true;
    Hint hint;
};

/// `groove`: least at its left end, most at its right end; the knob stands over by its radius. Its height can be
/// pressed. Dragged values snap to a power of ten near what a pixel stands for, so 0.14 rather than 0.13793. Taking the
/// knob without moving changes nothing; pressing beside it brings it there. `began` and `ended` come once for each
/// drag, also for one that changes nothing.
ValueChange slider(Ui& ui, std::string_view name, const Rect& groove, double value, const SliderLook& look);

}  // namespace netglow
