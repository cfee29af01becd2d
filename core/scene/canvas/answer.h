// The answer: the output that wins, whose edges stand out of the others' when the pass is over.
#pragma once

#include <optional>

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// The largest of several outputs that are classes (softmax, sigmoid), where the layer has too many edges to follow
/// them otherwise. Nothing in other networks, and until the last output is being formed.
std::optional<NeuronAt> answer_of(const SceneInput& input);

}  // namespace netglow
