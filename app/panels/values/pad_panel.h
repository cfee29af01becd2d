// The drawing pad: shows inputs that form an image, to draw on with the mouse.
#pragma once

#include <optional>

#include "app/panels/canvas/canvas_view.h"
#include "app/panels/panel.h"
#include "core/document/drawing.h"

namespace netglow {

/// The state of a mouse stroke on the pad, kept between frames.
struct PadUiState {
    bool drawing = false;
    bool erasing = false;
    bool cancelled = false;         ///< by Esc; until the button is released
    bool over = false;              ///< the pointer is on a cell of the canvas's pad
    bool over_panel = false;        ///< on one of the panel's
    std::optional<Rect> on_canvas;  ///< pixels: where the canvas has the pad in this frame
    Gesture gesture = 0;            ///< of the stroke
    Drawing before;                 ///< what the stroke is added to
    PadStroke stroke;
};

/// The heading of the inputs. If they may be an image, it has a switch between image and list. `line` in pixels.
/// Registers "inputs/as/picture" and "inputs/as/list".
void inputs_heading(Panel& panel, const Rect& line);

/// The pad on the canvas, beside the inputs, where their picture is in sight and large enough to draw on; call it
/// within the canvas's window, before the rest of the canvas. A stroke is one undo step; Esc cancels it; the right
/// button erases. Registers "pad" (the cells). True while the pointer is on it, or draws.
bool canvas_pad(Panel& panel, const CanvasView& view, PadUiState& ui_state);

/// The height in points of the panel below, for a given width in points. `cells`: with the pad itself.
float pad_height(const InputImage& image, float width, bool cells);

/// Pen, eraser and Clear, whether the drawing is centred for the network, and the network's answer, updated during a
/// stroke; above them the pad itself where the canvas has not got it. `rect` in pixels; the document must have an
/// input_image. Registers "pad" (the cells), "pad/pen", "pad/eraser", "pad/clear", "pad/centred", "pad/as_drawn",
/// "pad/answer" ("most likely 3, 93 %"; "draw a digit" on an empty pad; a ring while the outputs are not computed) and,
/// where the network gets another picture than was drawn, that one: "pad/inputs".
void pad_panel(Panel& panel, const Rect& rect, PadUiState& ui_state);

/// What presenter mode shows under the pad on the canvas: the tools, and what the network gets where that is another
/// picture. In a window of its own; `canvas` in pixels.
void presenter_pad(Panel& panel, const Rect& canvas, PadUiState& ui_state);
/// Its height in points.
float presenter_pad_height(float magnification);

}  // namespace netglow
