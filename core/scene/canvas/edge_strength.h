// How strong an edge is: by its weight, its product with the sender's signal, or its sign alone.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// What edges are drawn by: never `automatic`.
EdgeMeasure measure_of(const SceneInput& input);

/// How far the signals into the layer have come at the moment, 0 .. 1: before that, nothing may be drawn by them.
float front_of(const SceneInput& input, std::size_t layer);

/// max |w·o| of a small layer; of a large one what it is at most, in O(neurons).
double largest_product(const SceneInput& input, std::size_t layer);

/// What the edge is drawn by: w, w·o, or 1 or −1; as long as signals are not there, w instead of w·o.
double strength_of(const SceneInput& input, EdgeAt edge);
/// What that is at most, in its layer.
double largest_strength(const SceneInput& input, std::size_t layer);

}  // namespace netglow
