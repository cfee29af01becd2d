// The edges of the side panels: dragged, they make a panel narrower or wider; their grip hides and shows it; a double
// click gives it its usual width.
#pragma once

#include <optional>

#include "app/panels/panel.h"

namespace netglow {

/// `left` and `right` in pixels, nothing where there is no room for that panel; `window`: its size in points. Comes
/// before the canvas in a frame, to lie over it.
void side_edges(Panel& panel, std::optional<Rect> left, std::optional<Rect> right, Size window);

}  // namespace netglow
