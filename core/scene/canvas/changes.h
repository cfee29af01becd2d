// Shows what an edit has changed: outputs compared with those of an earlier trace.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// The output that the neuron had in view.before, where it is known now and the two differ visibly: in the
/// decimals shown, and in a layer of many neurons also by their fill.
std::optional<double> output_before(const SceneInput& input, NeuronAt at);

/// The disc with its earlier output, drawn behind the current one.
Disc ghost_of(const SceneInput& input, NeuronAt at, double before);

/// ▲ 0.012, ▼ 0.3 beside the discs that have changed; ids "change/o1".
void add_changes(const SceneInput& input, SceneParts& parts);

}  // namespace netglow
