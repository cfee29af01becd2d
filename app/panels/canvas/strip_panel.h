// The equation strip's ear: pointing at its numbers, choosing them, and typing into them in their place.
#pragma once

#include "app/panels/panel.h"
#include "core/scene/strip/strip.h"

namespace netglow {

/// What a hand on the strip is doing, from frame to frame.
struct StripUiState {
    bool over = false;     ///< the pointer is on the strip
    Meaning edited;        ///< the number that is being typed into
    bool opening = false;  ///< its box has just come up
    Meaning asked;         ///< the number whose menu is open
    StripPlace shown;      ///< what of a large layer the hand has gone to, until the next step
    std::size_t step = 0;  ///< at which it did
    bool on_map = false;   ///< the heat map is held
};

/// `rect` in pixels; `strip` as it is drawn there. Registers "strip", each number ("strip/weight/h1/i2"), the switch
/// "strip/convention", "strip/map" where a heat map shows the whole of a large layer, and "strip/edit" while a number
/// is typed. The wheel goes through the rows of a large layer, with Shift through its columns; so does the map.
void strip_panel(Panel& panel, const Rect& rect, const Strip& strip, StripUiState& ui_state);

}  // namespace netglow
