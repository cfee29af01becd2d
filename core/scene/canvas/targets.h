// Shows the targets beside the outputs.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// At each known output its target; at the largest one, once all are known, whether it is the right one.
void add_targets(const SceneInput& input, SceneParts& parts);

}  // namespace netglow
