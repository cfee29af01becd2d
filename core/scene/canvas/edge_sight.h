// Which part of a large layer's edges the camera shows, and whether they are few enough to be drawn as lines.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// Nothing where none of the edges into the layer is in sight. O(senders).
std::optional<BundleSight> bundle_sight(const SceneInput& input, std::size_t layer);

}  // namespace netglow
