// The canvas's ear: what the mouse does over the drawing. The drawing itself is the renderer's.
#pragma once

#include "app/panels/panel.h"
#include "core/scene/layout/layout.h"

namespace netglow {

/// What a hand on the canvas is doing, from frame to frame.
struct CanvasUiState {
    bool panning = false;
    bool moved = false;         ///< since the button went down: a click that moved is no click
    bool over = false;          ///< the pointer is on the canvas
    Place dragged;              ///< whose value the drag changes
    Gesture gesture = 0;        ///< of that drag
    double value = 0;           ///< as the drag has it
    bool cancelled = false;     ///< by Esc, until the button is up
    bool opening = false;       ///< the box to type a value into has just been asked for
    bool opening_name = false;  ///< that for a name
};

/// `rect` in pixels; `layout` is made for it (magnified_layout). Registers "canvas" and, in sight, each neuron of small
/// networks ("canvas/h2"). Answers hover, selection and camera.
void canvas_panel(Panel& panel, const Rect& rect, const Layout& layout, CanvasUiState& ui_state);

}  // namespace netglow
