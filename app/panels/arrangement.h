// Arrangement: the layout of panels and canvas in a window of any size.
#pragma once

#include <optional>

#include "core/base/geometry.h"

namespace netglow {

/// Rectangles in points. In a narrow window only one side panel is shown: the inspector while something is selected,
/// the values otherwise; in a very narrow one neither is shown.
struct Arrangement {
    Rect menu;
    std::optional<Rect> notice;  ///< a bar under the menu, over the canvas and the panels
    std::optional<Rect> values;
    std::optional<Rect> inspector;
    Rect canvas;
    std::optional<Rect> strip;  ///< the equations, under the canvas
    Rect transport;
};

Arrangement arrange(Size window, bool something_chosen);
/// Whether the window has room for only one side panel, so that the selection decides which one.
bool side_panels_take_turns(Size window);

/// Presenter mode: the canvas alone.
Arrangement arrange_for_presenting(Size window);

/// Makes room for the notice bar between the menu and everything below it.
void make_room_for_notice(Arrangement& arrangement);

/// Takes `height` points from the canvas for the equation strip; 0: no strip.
void make_room_for_strip(Arrangement& arrangement, float height);

}  // namespace netglow
