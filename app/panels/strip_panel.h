// The equation strip's ear: pointing at its numbers, choosing them, and typing into them in their place.
#pragma once

#include "app/panels/panel.h"
#include "core/scene/strip.h"

namespace netglow {

/// What a hand on the strip is doing, from frame to frame.
struct StripHand {
    bool over = false;    ///< the pointer is on the strip
    Meaning edited;       ///< the number that is being typed into
    bool opening = false; ///< its box has just come up
};

/// `rect` in pixels; `strip` as it is drawn there. Registers "strip", each number ("strip/weight/h1/i2"), the switch
/// "strip/convention", and "strip/edit" while a number is typed.
void strip_panel(Panel& panel, const Rect& rect, const Strip& strip, StripHand& hand);

}  // namespace netglow
