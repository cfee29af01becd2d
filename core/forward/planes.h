// Planes: the outputs of all neurons of a network of two inputs, over both of them.
#pragma once

#include <vector>

#include "core/forward/landscape.h"

namespace netglow {

struct Planes {
    GridAxis x;
    GridAxis y;
    /// [k-1] belongs to place layer k: rows = neurons, columns = points of the grid, point (column, row) of it in
    /// column `column · y.points + row`.
    std::vector<Matrix> layers;

    double at(NeuronAt neuron, std::size_t column, std::size_t row) const {
        return layers[neuron.layer - 1](static_cast<Eigen::Index>(neuron.index),
                                        static_cast<Eigen::Index>(column * y.points + row));
    }
};

/// Asserts two inputs, one an axis. O(points · weights): of 2-8-8-1 at 40 × 40 a millisecond. Sums are added in another
/// order than forward() adds them, see landscape().
Planes planes_of(const Network& network, const GridAxis& x, const GridAxis& y);

/// Points per side of the finest grid, at most 40, whose planes are made within a frame; 0 where even the coarsest
/// takes longer, and for networks that have not two inputs.
std::size_t plane_points(const Network& network);

}  // namespace netglow
