// The plus buttons on the canvas that add a neuron at the end of a layer, or a layer between two others.
#pragma once

#include <map>
#include <string>

#include "app/panels/canvas/canvas_view.h"
#include "app/panels/panel.h"
#include "core/scene/scene.h"

namespace netglow {

/// Where the buttons stand, by name, as pixels from their usual places: they stay there while they can.
using PlusPlaces = std::map<std::string, Point>;

/// Shows those near `pointer`: of the nearest column, and of the gap between columns that it is in, beside the texts of
/// the `drawn` scene; where there is no such place, not at all. Registered as "canvas/add_neuron/LAYER" and
/// "canvas/add_layer/LAYER". Call before the canvas handles the mouse, so that the buttons get clicks first.
void plus_signs(Panel& panel, const CanvasView& view, const Scene& drawn, Point pointer, PlusPlaces& places);

}  // namespace netglow
