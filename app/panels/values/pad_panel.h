// The drawing pad: shows inputs that form an image, to draw on with the mouse.
#pragma once

#include "app/panels/panel.h"
#include "core/document/input_image.h"

namespace netglow {

/// The state of a mouse stroke on the pad, kept between frames.
struct PadUiState {
    bool drawing = false;
    bool erasing = false;
    bool cancelled = false;  ///< by Esc; until the button is released
    bool over = false;       ///< the pointer is on the pad
    Gesture gesture = 0;     ///< of the stroke
    Point last;              ///< in cells: the current end of the stroke
};

/// The heading of the inputs. If they may be an image, it has a switch between image and list. `line` in pixels.
/// Registers "inputs/as/picture" and "inputs/as/list".
void inputs_heading(Panel& panel, const Rect& line);

/// The height in points of the pad with its controls, for a given width in points.
float pad_height(const InputImage& image, float width, float magnification = 1);

/// The image of the inputs with pen, eraser and Clear, and the network's answer, updated during a stroke. A stroke is
/// one undo step; Esc cancels it; the right button erases. `rect` in pixels; the document must have an input_image.
/// Registers "pad" (the cells), "pad/pen", "pad/eraser", "pad/clear" and "pad/answer" ("most likely 3, 0.93"; a dot
/// while the outputs are not computed).
void pad_panel(Panel& panel, const Rect& rect, PadUiState& ui_state, float magnification = 1);

/// The same in a window of its own, for presenter mode.
void presenter_pad(Panel& panel, const Rect& rect, PadUiState& ui_state);

}  // namespace netglow
