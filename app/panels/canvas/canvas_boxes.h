// Overlays on the canvas while something is edited there: the value at the pointer during a drag, and the text boxes.
#pragma once

#include "app/panels/canvas/canvas_panel.h"
#include "app/panels/canvas/canvas_view.h"

namespace netglow {

/// Changes the dragged value by vertical mouse movement: 0.01 a point, a tenth of that with Shift, ten times that with
/// Ctrl. Esc cancels the drag. Registers "canvas/drag".
void drag_value(Panel& panel, CanvasUiState& ui_state);

/// The box to type a value into, over the number that is drawn: on the disc or at the edge. Registers "canvas/type".
void value_box(Panel& panel, const CanvasView& view, const Scene& drawn, CanvasUiState& ui_state);

/// The box to type a name into: over the disc, at the layer's heading, or at the top for the network's name. Registers
/// "canvas/rename".
void rename_box(Panel& panel, const CanvasView& view, CanvasUiState& ui_state);

}  // namespace netglow
