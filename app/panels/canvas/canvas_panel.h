// Handles mouse input on the canvas. The renderer draws the canvas itself.
#pragma once

#include "app/panels/canvas/canvas_plus.h"
#include "app/panels/panel.h"
#include "app/panels/values/pad_panel.h"
#include "core/scene/layout/layout.h"

namespace netglow {

/// The state of mouse interaction with the canvas, kept between frames.
struct CanvasUiState {
    bool panning = false;
    bool moved = false;         ///< the mouse has moved since the button went down, so it is a drag, not a click
    bool over = false;          ///< the pointer is on the canvas
    Place dragged;              ///< the place whose value is being dragged
    Gesture gesture = 0;        ///< of that drag
    double value = 0;           ///< the current value of the drag
    bool cancelled = false;     ///< by Esc; until the button is released
    bool opening = false;       ///< the box to type a value into has just been opened
    PlusPlaces plus;            ///< where the plus buttons stand
    bool opening_name = false;  ///< the box to type a name into has just been opened
};

/// `rect` in pixels; `layout` must be made for it (magnified_layout); `drawn`: the scene of the
/// last frame. Registers "canvas" and, for small networks, each
/// visible neuron ("canvas/h2"). Emits actions for hover, selection, camera and edits. Where the inputs are a picture
/// it is the pad (canvas_pad()).
void canvas_panel(Panel& panel, const Rect& rect, const Layout& layout, const Scene& drawn, CanvasUiState& ui_state,
                  PadUiState& pad);

}  // namespace netglow
