// The discs of a network of two inputs as landscapes: each shows its neuron's output over both inputs.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// Whether the neuron's disc is a landscape once its output is known; its number then stands beside it all the time.
bool is_plane(const SceneInput& input, NeuronAt at);

/// The landscape in the disc and the present inputs as a point on it, `share` (0 .. 1) opaque.
void add_plane(const SceneInput& input, SceneParts& parts, NeuronAt at, float share);

}  // namespace netglow
