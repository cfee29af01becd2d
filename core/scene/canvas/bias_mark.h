// BiasMark: the small square marked 1 that a bias comes from.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// To the lower left of its disc, within the disc's height, so that what stands under the disc stays clear of it.
Rect bias_square(const SceneInput& input, NeuronAt at);

/// Where the bias's edge meets the disc.
Point bias_arrival(const SceneInput& input, NeuronAt at);

}  // namespace netglow
