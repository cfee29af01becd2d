// How strong an edge is: by its weight, its product with the sender's signal, or its sign alone.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// A layer of at most so many edges can be followed whatever they are drawn by.
inline constexpr Eigen::Index kFewEdgesMeasured = 40;

/// The measure in use; never `automatic`: that is by product where a layer has more edges than can be told apart by
/// their weights, in the whole network, so that widths mean the same everywhere.
EdgeMeasure measure_of(const SceneInput& input);

/// How far the signals into the layer have travelled at the moment, 0 .. 1. Edges ahead of them are drawn by weight.
float front_of(const SceneInput& input, std::size_t layer);

/// max |w·o| of a small layer; of a large one an upper bound, in O(neurons).
double largest_product(const SceneInput& input, std::size_t layer);

/// The signed value that an edge is drawn by: w, w·o, or 1 or −1; until signals arrive, w instead of w·o.
double strength_of(const SceneInput& input, EdgeAt edge);

/// How strong the edges into a layer are drawn, relative to its strongest: 0 .. 1, as shaders/edges.vert has it, and
/// continuous while signals arrive. Made once for a layer, O(edges); then O(1) for an edge.
class LayerStrength {
public:
    LayerStrength(const SceneInput& input, std::size_t layer);
    float share(std::size_t to, std::size_t from) const;
    float share(EdgeAt edge) const { return share(edge.to, edge.from); }

    const Vector* signals = nullptr;  ///< where edges are drawn by w·o
    double largest = 0;               ///< |w|
    double largest_product = 0;       ///< |w·o|, or an upper bound
    float front = 1;                  ///< 0: by weight, 1: by product
    bool signs = false;

private:
    const Matrix& weights_;
};

}  // namespace netglow
