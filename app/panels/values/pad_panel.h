// The drawing pad: shows inputs that form an image, to draw on with the mouse.
#pragma once

#include "app/panels/panel.h"
#include "core/document/drawing.h"

namespace netglow {

/// The state of a mouse stroke on the pad, kept between frames.
struct PadUiState {
    bool drawing = false;
    bool erasing = false;
    bool cancelled = false;  ///< by Esc; until the button is released
    bool over = false;       ///< the pointer is on a cell
    Gesture gesture = 0;     ///< of the stroke
    Drawing before;          ///< what the stroke is added to
    PadStroke stroke;
};

/// The heading of the inputs. If they may be an image, it has a switch between image and list. `line` in pixels.
/// Registers "inputs/as/picture" and "inputs/as/list".
void inputs_heading(Panel& panel, const Rect& line);

/// The height in points of the pad with its controls, for a given width in points.
float pad_height(const InputImage& image, float width, float magnification = 1);

/// What is drawn, with pen, eraser and Clear, whether the drawing is centred for the network, and the network's answer,
/// updated during a stroke. A stroke is one undo step; Esc cancels it; the right button erases. `rect` in pixels; the
/// document must have an input_image. Registers "pad" (the cells), "pad/pen", "pad/eraser", "pad/clear", "pad/centred",
/// "pad/as_drawn", "pad/answer" ("most likely 3, 0.93"; "draw a digit" on an empty pad; a ring while the outputs are
/// not computed) and, where the network gets another picture than was drawn, that one: "pad/inputs".
void pad_panel(Panel& panel, const Rect& rect, PadUiState& ui_state, float magnification = 1);

/// The same in a window of its own, for presenter mode.
void presenter_pad(Panel& panel, const Rect& rect, PadUiState& ui_state);

}  // namespace netglow
