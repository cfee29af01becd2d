// How strong an edge is: by its weight, its product with the sender's signal, or its sign alone.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// The measure in use; never `automatic`.
EdgeMeasure measure_of(const SceneInput& input);

/// How far the signals into the layer have travelled at the moment, 0 .. 1. Edges ahead of them are drawn by weight.
float front_of(const SceneInput& input, std::size_t layer);

/// max |w·o| of a small layer; of a large one an upper bound, in O(neurons).
double largest_product(const SceneInput& input, std::size_t layer);

/// The signed value that an edge is drawn by: w, w·o, or 1 or −1; until signals arrive, w instead of w·o.
double strength_of(const SceneInput& input, EdgeAt edge);
/// The largest |strength_of()| in the layer, or an upper bound.
double largest_strength(const SceneInput& input, std::size_t layer);

}  // namespace netglow
