// Arrangement: where the panels and the canvas are in a window of any size.
#pragma once

#include <optional>

#include "core/base/geometry.h"

namespace netglow {

/// Rectangles in points. In a narrow window the side panels take turns: the inspector while something is chosen, the
/// values otherwise; in a very narrow one both give way to the canvas.
struct Arrangement {
    Rect menu;
    std::optional<Rect> notice;  ///< a bar under the menu, over the canvas and the panels
    std::optional<Rect> values;
    std::optional<Rect> inspector;
    Rect canvas;
    std::optional<Rect> pad;    ///< to draw on, in presenter mode
    std::optional<Rect> strip;  ///< the equations, under the canvas
    Rect transport;
};

Arrangement arrange(Size window, bool something_chosen);
/// Whether something being chosen makes a difference.
bool side_panels_take_turns(Size window);

/// Presenter mode: the canvas alone, or with the pad at its left.
Arrangement arrange_for_presenting(Size window, bool pad = false);

/// Takes the bar's height from everything under the menu.
void make_room_for_notice(Arrangement& arrangement);

/// Takes `height` points from the canvas for the equation strip; none for 0.
void make_room_for_strip(Arrangement& arrangement, float height);

}  // namespace netglow
