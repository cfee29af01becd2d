// Arrangement: the layout of panels and canvas in a window of any size.
#pragma once

#include <optional>

#include "app/state/session/side_panels.h"
#include "core/base/geometry.h"

namespace netglow {

/// Rectangles in points. In a narrow window only one of two side panels is shown: the inspector while something is
/// selected, the values otherwise; in a very narrow one neither is shown.
struct Arrangement {
    Rect menu;
    std::optional<Rect> notice;  ///< a bar under the menu, over the canvas and the panels
    std::optional<Rect> values;
    std::optional<Rect> inspector;
    /// Beside the canvas, over its margin: what the side panels are hidden and made wider by. Nothing where the window
    /// has no room for the panel.
    std::optional<Rect> left_edge;
    std::optional<Rect> right_edge;
    Rect canvas;
    std::optional<Rect> caption;  ///< a line of words, under the canvas
    std::optional<Rect> strip;    ///< the equations, under the canvas
    Rect transport;
};

Arrangement arrange(Size window, bool something_chosen, const SidePanels& panels = {});
/// Whether the window has room for only one of two side panels, so that the selection decides which one.
bool side_panels_take_turns(Size window, const SidePanels& panels = {});
/// The widest that the panel can be made at this size without taking the room of what else is shown.
float widest_panel(Size window, Side side, const SidePanels& panels);

/// Presenter mode: the canvas alone.
Arrangement arrange_for_presenting(Size window);

/// Makes room for the notice bar between the menu and everything below it.
void make_room_for_notice(Arrangement& arrangement);

/// Takes `height` points from the canvas for the caption, where there is room for it.
void make_room_for_caption(Arrangement& arrangement, float height);

/// Takes `height` points from the canvas for the equation strip; 0: no strip.
void make_room_for_strip(Arrangement& arrangement, float height);

}  // namespace netglow
