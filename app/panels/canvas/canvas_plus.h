// The signs on the canvas that add a neuron at a layer's end, or a layer between two.
#pragma once

#include "app/panels/canvas/canvas_view.h"
#include "app/panels/panel.h"

namespace netglow {

/// Those about the pointer: of the nearest column, and of the way between columns that it is in. Registered as
/// "canvas/add_neuron/LAYER" and "canvas/add_layer/LAYER". To be called before the surface below them listens.
void plus_signs(Panel& panel, const CanvasView& view, Point pointer);

}  // namespace netglow
