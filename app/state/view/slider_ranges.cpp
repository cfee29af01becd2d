#include "app/state/view/slider_ranges.h"

#include <algorithm>
#include <cmath>

namespace netglow {
namespace {

double largest(const Matrix& values) {
    return values.size() == 0 ? 0 : values.cwiseAbs().maxCoeff();
}

void grow(double& range, double value) {
    range = std::max(range, nice_range(value));
}

void grow_all(SliderRanges& ranges, const Document& document) {
    const Network& network = document.network;
    ranges.weights.resize(network.depth(), 1);
    ranges.biases.resize(network.depth(), 1);
    grow(ranges.inputs, largest(document.input));
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        const Dense& dense = network.layer(layer);
        grow(ranges.weights[layer - 1], largest(dense.weights));
        if (dense.bias) {
            grow(ranges.biases[layer - 1], largest(*dense.bias));
        }
    }
}

struct GrowByChange {
    SliderRanges& ranges;
    const Document& document;

    void operator()(const InputChanged& change) {
        grow(ranges.inputs, document.input[static_cast<Eigen::Index>(change.index)]);
    }
    void operator()(const InputsChanged&) { grow(ranges.inputs, largest(document.input)); }
    void operator()(const WeightChanged& change) {
        grow(ranges.weights[change.edge.layer - 1], document.network.weight(change.edge));
    }
    void operator()(const BiasChanged& change) {
        grow(ranges.biases[change.neuron.layer - 1], document.network.bias(change.neuron));
    }
    void operator()(const ActivationChanged&) {}
    void operator()(const Renamed&) {}
    template <typename Other>
    void operator()(const Other&) {
        grow_all(ranges, document);
    }
};

}  // namespace

SliderRanges ranges_of(const Document& document) {
    SliderRanges ranges;
    grow_all(ranges, document);
    return ranges;
}

void grow_ranges(SliderRanges& ranges, const Document& document, const Change& change) {
    std::visit(GrowByChange{ranges, document}, change);
}

double nice_range(double value) {
    const double magnitude = std::abs(value);
    double decade = 1;
    while (decade <= 1e300) {
        for (const double step : {1.0, 2.0, 5.0}) {
            if (decade * step >= magnitude) {
                return decade * step;
            }
        }
        decade *= 10;
    }
    return magnitude;
}

}  // namespace netglow
