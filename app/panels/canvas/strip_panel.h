// Handles mouse input on the equation strip: hovering over its numbers, selecting them, and editing them in place.
#pragma once

#include "app/panels/panel.h"
#include "core/scene/strip/strip.h"

namespace netglow {

/// The state of the interaction with the strip, kept between frames.
struct StripUiState {
    bool over = false;          ///< the pointer is on the strip
    std::size_t over_step = 0;  ///< the step at which it came there
    Meaning edited;             ///< the number being edited
    bool opening = false;       ///< its box has just been opened
    Meaning asked;              ///< the number whose menu is open
    StripPlace shown;           ///< the part of a large layer that the user has scrolled to; reset at the next step
    std::size_t step = 0;       ///< the step at which the user scrolled
    bool on_map = false;        ///< the mouse is dragging on the heat map
};

/// `rect` in pixels; `strip`: the strip that is drawn there. Registers "strip", each number ("strip/weight/h1/i2"), the
/// switch "strip/convention", "strip/map" if a heat map gives an overview of a large layer, and "strip/edit" while a
/// number is edited. The wheel scrolls through the rows of a large layer, with Shift through its columns; dragging on
/// the map scrolls both.
void strip_panel(Panel& panel, const Rect& rect, const Strip& strip, StripUiState& ui_state);

}  // namespace netglow
