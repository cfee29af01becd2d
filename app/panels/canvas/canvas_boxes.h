// What lies over the canvas while a value is changed there: the number at the pointer, and the boxes to type into.
#pragma once

#include "app/panels/canvas/canvas_panel.h"
#include "app/panels/canvas/canvas_view.h"

namespace netglow {

/// Up and down changes the value that the hand holds: 0.01 a point, a tenth of it with Shift, ten times with Ctrl. Esc
/// gives it up. Registers "canvas/drag".
void drag_value(Panel& panel, CanvasUiState& ui_state);

/// Where a value is typed: over the disc, or in the middle of the edge. Registers "canvas/type".
void value_box(Panel& panel, const CanvasView& view, CanvasUiState& ui_state);

/// Where a name is typed: over the disc, at the layer's heading, or above all. Registers "canvas/rename".
void rename_box(Panel& panel, const CanvasView& view, CanvasUiState& ui_state);

}  // namespace netglow
