// The pad: inputs that are a picture, to draw on with the mouse.
#pragma once

#include "app/panels/panel.h"
#include "core/document/input_image.h"

namespace netglow {

/// What a hand on the pad is doing, from frame to frame.
struct PadUiState {
    bool drawing = false;
    bool erasing = false;
    bool cancelled = false;  ///< by Esc, until the button is up
    bool over = false;       ///< the pointer is on the pad
    Gesture gesture = 0;     ///< of the stroke
    Point last;              ///< cells: where the stroke has come to
};

/// The heading of the inputs: where they may be a picture, with the choice between it and the list. `line` in pixels.
/// Registers "inputs/as/picture" and "inputs/as/list".
void inputs_heading(Panel& panel, const Rect& line);

/// How high the pad is with everything about it, in points, at a width of so many.
float pad_height(const InputImage& image, float width, float magnification = 1);

/// The picture of the inputs with pen, eraser and Clear, and the network's answer. A stroke is one step to undo; the
/// network answers while it is drawn, Esc takes it back; the right button erases. `rect` in pixels; the document has an
/// input_image. Registers "pad" (the cells), "pad/pen", "pad/eraser", "pad/clear" and "pad/answer" ("most likely 3,
/// 0.93"; a dot while the outputs are not known).
void pad_panel(Panel& panel, const Rect& rect, PadUiState& ui_state, float magnification = 1);

/// The same as a window of its own, in presenter mode.
void presenter_pad(Panel& panel, const Rect& rect, PadUiState& ui_state);

}  // namespace netglow
