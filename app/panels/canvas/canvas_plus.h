// The plus buttons on the canvas that add a neuron at the end of a layer, or a layer between two others.
#pragma once

#include "app/panels/canvas/canvas_view.h"
#include "app/panels/panel.h"

namespace netglow {

/// Shows those near `pointer`: of the nearest column, and of the gap between columns that it is in. Registered as
/// "canvas/add_neuron/LAYER" and "canvas/add_layer/LAYER". Call before the canvas handles the mouse, so that the
/// buttons get clicks first.
void plus_signs(Panel& panel, const CanvasView& view, Point pointer);

}  // namespace netglow
