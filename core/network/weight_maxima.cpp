#include "core/network/weight_maxima.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"

namespace netglow {

WeightMaxima::WeightMaxima(const Network& network) {
    layers_.reserve(network.depth());
    for (const Dense& dense : network.layers()) layers_.push_back(look_through(dense.weights));
}

WeightMaxima::Layer WeightMaxima::look_through(const Matrix& weights) {
    Layer layer{weights.cwiseAbs().colwise().maxCoeff().transpose(), 0};
    layer.largest = layer.columns.maxCoeff();
    return layer;
}

void WeightMaxima::follow_weight(const Network& network, const WeightChanged& change) {
    const auto from = static_cast<Eigen::Index>(change.edge.from);
    Layer& layer = layers_.at(change.edge.layer - 1);
    double& column = layer.columns[from];
    const double before = column;
    const double now = std::abs(network.weight(change.edge));
    if (now >= column) {
        column = now;
        layer.largest = std::max(layer.largest, now);
    } else if (std::abs(change.before) == before) {
        column = network.layer(change.edge.layer).weights.col(from).cwiseAbs().maxCoeff();
        if (before == layer.largest) layer.largest = layer.columns.maxCoeff();
    }
}

void WeightMaxima::apply_change(const Network& network, const Change& change) {
    if (const WeightChanged* weight = std::get_if<WeightChanged>(&change)) {
        follow_weight(network, *weight);
    } else if (const WeightsChanged* weights = std::get_if<WeightsChanged>(&change)) {
        for (std::size_t layer = weights->first; layer <= weights->last; ++layer) {
            layers_.at(layer - 1) = look_through(network.layer(layer).weights);
        }
    } else if (is_structural(change)) {
        *this = WeightMaxima(network);
    }
    NETGLOW_ASSERT(layers_.size() == network.depth());
}

}  // namespace netglow
