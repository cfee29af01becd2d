#include "core/forward/landscape.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"
#include "core/forward/columns.h"

namespace netglow {

namespace {

using Index = Eigen::Index;

/// Points first .. first + count - 1 of a grid, counted down its columns.
struct Block {
    Index first;
    Index count;
};

}  // namespace

double GridAxis::at(std::size_t point) const {
    if (point + 1 == points) return high;
    return between(static_cast<double>(point) / static_cast<double>(points - 1));
}

double GridAxis::between(double part) const {
    const double span = high - low;
    return std::isfinite(span) ? low + span * part : low * (1 - part) + high * part;
}

LandscapePlan::LandscapePlan(const Network& network, const Vector& input, const GridAxis& x, const GridAxis& y,
                             NeuronAt neuron)
    : x_(x), y_(y), neuron_(neuron) {
    NETGLOW_ASSERT(static_cast<std::size_t>(input.size()) == network.inputs());
    NETGLOW_ASSERT(x.input < network.inputs() && y.input < network.inputs() && x.input != y.input);
    NETGLOW_ASSERT(x.points >= 2 && y.points >= 2 && neuron.layer >= 1 && network.contains(neuron));
    const Dense& first = network.layer(1);
    Vector held = input;
    held[static_cast<Index>(x.input)] = 0;
    held[static_cast<Index>(y.input)] = 0;
    constant_ = first.weights * held;
    if (first.bias) constant_ += *first.bias;
    along_x_ = first.weights.col(static_cast<Index>(x.input));
    along_y_ = first.weights.col(static_cast<Index>(y.input));
    first_ = first.activation;
    for (std::size_t layer = 2; layer <= neuron.layer; ++layer) behind_.push_back(network.layer(layer));
    together_ = columns_together(network, neuron.layer);
}

Landscape LandscapePlan::make(const std::function<void(double)>& progress) const {
    Landscape result{x_, y_, neuron_, Matrix(static_cast<Index>(y_.points), static_cast<Index>(x_.points))};
    Eigen::Map<Vector> values(result.values.data(), result.values.size());
    const auto rows = static_cast<Index>(y_.points);
    const auto index = static_cast<Index>(neuron_.index);
    Vector sums;     // columns of points, one after the other
    Vector outputs;  // the same
    for (Block block{0, 0}; block.first < values.size(); block.first += block.count) {
        block.count = std::min(together_, values.size() - block.first);
        sums.resize(constant_.size() * block.count);
        Eigen::Map<Matrix> columns(sums.data(), constant_.size(), block.count);
        for (Index k = 0; k < block.count; ++k) {
            const double x = x_.at(static_cast<std::size_t>((block.first + k) / rows));
            const double y = y_.at(static_cast<std::size_t>((block.first + k) % rows));
            columns.col(k) = constant_ + x * along_x_ + y * along_y_;
        }
        activate_columns(first_, sums, block.count, outputs);
        for (const Dense& dense : behind_) {
            const bool alone = &dense == &behind_.back() && !needs_whole_layer(dense.activation.kind);
            weighted_sums(dense, outputs, block.count, alone ? std::optional(index) : std::nullopt, sums);
            activate_columns(dense.activation, sums, block.count, outputs);
        }
        const Index stride = outputs.size() / block.count;
        values.segment(block.first, block.count) =
            stride == 1 ? outputs : Vector(outputs(Eigen::seqN(index, block.count, stride)));
        if (progress) progress(static_cast<double>(block.first) / static_cast<double>(values.size()));
    }
    return result;
}

Landscape landscape(const Network& network, const Vector& input, const GridAxis& x, const GridAxis& y,
                    NeuronAt neuron) {
    return LandscapePlan(network, input, x, y, neuron).make();
}

double landscape_work(const Network& network, NeuronAt neuron) {
    constexpr double kActivation = 8;  // as many products take as long
    double work = 2 * static_cast<double>(network.neurons(1));
    for (std::size_t layer = 1; layer <= neuron.layer; ++layer) {
        work += kActivation * static_cast<double>(network.neurons(layer));
        work += layer > 1 ? static_cast<double>(network.layer(layer).weights.size()) : 0;
    }
    return work;
}

}  // namespace netglow
