// What the outputs should be, beside what they are.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// At each output that is known, what is expected of it; at the largest, once all are known, whether it is the right
/// one.
void add_targets(const SceneInput& input, SceneParts& parts);

}  // namespace netglow
