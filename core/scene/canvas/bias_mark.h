// BiasMark: the small square marked 1 that a bias comes from.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// The square, at the lower left of its disc and within the disc's height, clear of the texts below the disc.
Rect bias_square(const SceneInput& input, NeuronAt at);

/// Where the bias's edge meets the disc.
Point bias_arrival(const SceneInput& input, NeuronAt at);

}  // namespace netglow
