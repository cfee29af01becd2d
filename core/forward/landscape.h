// Landscape: the output of one neuron over two inputs, the others fixed: the picture of a decision boundary.
#pragma once

#include <functional>
#include <vector>

#include "core/forward/forward.h"

namespace netglow {

/// The values that an input takes along a side of the grid: `points` of them, evenly, both ends among them.
struct GridAxis {
    std::size_t input = 0;
    double low = 0;
    double high = 1;
    std::size_t points = 2;  ///< at least 2

    double at(std::size_t point) const;  ///< point < points
    double between(double part) const;   ///< part: 0 at low, 1 at high; finite even from end to end of the doubles
    bool operator==(const GridAxis&) const = default;
};

struct Landscape {
    GridAxis x;
    GridAxis y;
    NeuronAt neuron;
    Matrix values;  ///< rows = points of y, columns = points of x: values(row, column) = O(neuron) at (x.at(column),
                    ///< y.at(row))
};

/// What `neuron` (layer >= 1) sends at every point of the grid; inputs that neither axis moves are those of `input`.
///
/// A matrix whose columns are points goes through the layers up to the neuron's, some hundred points at a time, so that
/// they stay in the cache: O(points · weights up to the neuron's layer); 2-8-8-1 at 128 × 128 takes some milliseconds.
/// The sums are added in another order than forward() adds them, so values differ from its in the last digits (and a
/// step may fall on the other side where its sum is 0 but for these). Asserts that the places exist and the axes are of
/// two inputs.
Landscape landscape(const Network& network, const Vector& input, const GridAxis& x, const GridAxis& y, NeuronAt neuron);

/// The same as a value for another thread: it keeps no references, but copies the layers from the second to the
/// neuron's. Made in O(weights up to the neuron's layer).
class LandscapePlan {
public:
    LandscapePlan(const Network& network, const Vector& input, const GridAxis& x, const GridAxis& y, NeuronAt neuron);

    /// `progress` (0 .. 1) is called from time to time, and may throw to end it.
    Landscape make(const std::function<void(double)>& progress = {}) const;

private:
    GridAxis x_;
    GridAxis y_;
    NeuronAt neuron_;
    Eigen::Index together_;
    Vector constant_;  ///< sums of the first layer, the two inputs being 0
    Vector along_x_;   ///< what one of each adds to them
    Vector along_y_;
    Activation first_;           ///< activation of the first layer
    std::vector<Dense> behind_;  ///< layers 2 .. neuron.layer
};

/// Multiplications per point of a landscape: the first layer's two columns, every weight behind it.
double landscape_work(const Network& network, NeuronAt neuron);

}  // namespace netglow
