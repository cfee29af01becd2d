// A thin slider, filled from zero to the knob.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

struct SliderLook {
    Color fill;  ///< of the part between zero (or the nearer end) and the knob
    double least = -1;
    double most = 1;
    bool lit = false;  ///< highlighted as if hovered
    bool enabled = true;
    Hint hint;
};

/// `groove`: least at its left end, most at its right end; the knob extends beyond the ends by its radius. The whole
/// height of `groove` can be pressed. Dragged values snap to multiples of a power of ten near the value of one pixel:
/// 0.14 rather than 0.13793. Pressing the knob without moving it changes nothing; pressing beside it moves it there.
/// `began` and `ended` are set once for each drag, even if it changes nothing.
ValueChange slider(Ui& ui, std::string_view name, const Rect& groove, double value, const SliderLook& look);

}  // namespace netglow
