#include "core/forward/landscape.h"

#include <algorithm>

#include "core/base/assert.h"
#include "core/forward/columns.h"

namespace netglow {

namespace {

using Index = Eigen::Index;

/// The sums of the first layer, at every point a constant and a multiple of two columns of its weights.
class FirstSums {
public:
    FirstSums(const Dense& first, const Vector& input, const GridAxis& x, const GridAxis& y) : x_(x), y_(y) {
        Vector held = input;
        held[static_cast<Index>(x.input)] = 0;
        held[static_cast<Index>(y.input)] = 0;
        constant_ = first.weights * held;
        if (first.bias) constant_ += *first.bias;
        along_x_ = first.weights.col(static_cast<Index>(x.input));
        along_y_ = first.weights.col(static_cast<Index>(y.input));
    }

    Index neurons() const { return constant_.size(); }

    /// Points are counted down the columns of the grid.
    void fill(Index first_point, Eigen::Map<Matrix> sums) const {
        const auto rows = static_cast<Index>(y_.points);
        for (Index k = 0; k < sums.cols(); ++k) {
            const double x = x_.at(static_cast<std::size_t>((first_point + k) / rows));
            const double y = y_.at(static_cast<std::size_t>((first_point + k) % rows));
            sums.col(k) = constant_ + x * along_x_ + y * along_y_;
        }
    }

private:
    GridAxis x_;
    GridAxis y_;
    Vector constant_;
    Vector along_x_;
    Vector along_y_;
};

/// Points first_point .. first_point + points - 1, through the layers.
class Block {
public:
    Block(const Network& network, NeuronAt neuron, const FirstSums& first)
        : network_(network), neuron_(neuron), first_(first) {}

    /// The neuron's outputs at these points.
    void fill(Index first_point, Eigen::Ref<Vector> values) {
        const Index points = values.size();
        sums_.resize(first_.neurons() * points);
        first_.fill(first_point, {sums_.data(), first_.neurons(), points});
        activate_columns(network_.layer(1).activation, sums_, points, outputs_);
        for (std::size_t layer = 2; layer <= neuron_.layer; ++layer) {
            const Dense& dense = network_.layer(layer);
            const bool alone = layer == neuron_.layer && !needs_whole_layer(dense.activation.kind);
            weighted_sums(dense, outputs_, points, alone ? std::optional(index()) : std::nullopt, sums_);
            activate_columns(dense.activation, sums_, points, outputs_);
        }
        const Index stride = outputs_.size() / points;
        values = stride == 1 ? outputs_ : Vector(outputs_(Eigen::seqN(index(), points, stride)));
    }

private:
    Index index() const { return static_cast<Index>(neuron_.index); }

    const Network& network_;
    NeuronAt neuron_;
    const FirstSums& first_;
    Vector sums_;     ///< columns of points, one after the other
    Vector outputs_;  ///< the same
};

}  // namespace

double GridAxis::at(std::size_t point) const {
    if (point + 1 == points) return high;
    return low + (high - low) * (static_cast<double>(point) / static_cast<double>(points - 1));
}

Landscape landscape(const Network& network, const Vector& input, const GridAxis& x, const GridAxis& y,
                    NeuronAt neuron) {
    NETGLOW_ASSERT(static_cast<std::size_t>(input.size()) == network.inputs());
    NETGLOW_ASSERT(x.input < network.inputs() && y.input < network.inputs() && x.input != y.input);
    NETGLOW_ASSERT(x.points >= 2 && y.points >= 2 && neuron.layer >= 1 && network.contains(neuron));
    Landscape result{x, y, neuron, Matrix(static_cast<Index>(y.points), static_cast<Index>(x.points))};
    const FirstSums first(network.layer(1), input, x, y);
    Block block(network, neuron, first);
    Eigen::Map<Vector> values(result.values.data(), result.values.size());
    const Index together = columns_together(network, neuron.layer);
    for (Index point = 0; point < values.size(); point += together) {
        block.fill(point, values.segment(point, std::min(together, values.size() - point)));
    }
    return result;
}

}  // namespace netglow
