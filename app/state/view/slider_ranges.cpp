#include "app/state/view/slider_ranges.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace netglow {
namespace {

constexpr double kRunAway = 10;  ///< times the held range

double largest_of(const Matrix& values) {
    return values.size() == 0 ? 0 : values.cwiseAbs().maxCoeff();
}

double largest_bias(const Dense& dense) {
    return dense.bias ? largest_of(*dense.bias) : 0;
}

/// The smallest of 1, 2, 5 times a power of ten that holds the magnitude.
double rounded_up(double magnitude) {
    constexpr double kMost = std::numeric_limits<double>::max();
    if (magnitude <= 0) {
        return 1;
    }
    const double decade = std::pow(10.0, std::floor(std::log10(std::max(magnitude, 1e-300))));
    for (const double step : {1.0, 2.0, 5.0, 10.0}) {
        if (decade * step >= magnitude) {
            return std::min(decade * step, kMost);
        }
    }
    return magnitude;
}

double group_range(double held, double largest) {
    const double range = rounded_up(largest);
    return range > kRunAway * held ? held : std::max(held, range);
}

void follow_inputs(SliderRanges& ranges, const Document& document) {
    ranges.inputs = group_range(ranges.held.inputs, largest_of(document.input));
}

void follow_weights(SliderRanges& ranges, const WeightMaxima& largest, std::size_t layer) {
    ranges.weights[layer - 1] = group_range(ranges.held.weights[layer - 1], largest.of(layer));
}

void follow_biases(SliderRanges& ranges, const Document& document, std::size_t layer) {
    ranges.biases[layer - 1] = group_range(ranges.held.biases[layer - 1], largest_bias(document.network.layer(layer)));
}

void follow_all(SliderRanges& ranges, const Document& document, const WeightMaxima& largest) {
    const std::size_t depth = document.network.depth();
    ranges.weights.assign(depth, 1);
    ranges.biases.assign(depth, 1);
    follow_inputs(ranges, document);
    for (std::size_t layer = 1; layer <= depth; ++layer) {
        follow_weights(ranges, largest, layer);
        follow_biases(ranges, document, layer);
    }
}

/// What is held for the layers that there are now.
void move_held(GroupRanges& held, std::size_t depth, const Change& change) {
    GroupRanges now{held.inputs, std::vector<double>(depth, 1), std::vector<double>(depth, 1)};
    for (std::size_t layer = 1; layer <= held.weights.size(); ++layer) {
        if (const std::optional<std::size_t> at = moved(layer, change); at && *at >= 1 && *at <= depth) {
            now.weights[*at - 1] = held.weights[layer - 1];
            now.biases[*at - 1] = held.biases[layer - 1];
        }
    }
    held = std::move(now);
}

struct FollowChange {
    SliderRanges& ranges;
    const Document& document;
    const WeightMaxima& largest;

    void operator()(const InputChanged&) { follow_inputs(ranges, document); }
    void operator()(const InputsChanged&) { follow_inputs(ranges, document); }
    void operator()(const WeightChanged& change) { follow_weights(ranges, largest, change.edge.layer); }
    void operator()(const WeightsChanged& change) {
        for (std::size_t layer = change.first; layer <= change.last; ++layer) {
            follow_weights(ranges, largest, layer);
        }
    }
    void operator()(const BiasChanged& change) { follow_biases(ranges, document, change.neuron.layer); }
    void operator()(const BiasesChanged& change) { follow_biases(ranges, document, change.layer); }
    void operator()(const ActivationChanged&) {}
    void operator()(const Renamed&) {}
    template <typename Structural>
    void operator()(const Structural& change) {
        move_held(ranges.held, document.network.depth(), change);
        follow_all(ranges, document, largest);
    }
};

/// A range for the usual ones of the values, measured on some thousands of them: what lies far beyond most of them does
/// not count.
double fitting_range(const double* values, Eigen::Index count) {
    constexpr Eigen::Index kMeasured = 4096;
    constexpr double kFar = 100;  // times the median
    std::vector<double> sizes;
    const Eigen::Index stride = std::max<Eigen::Index>(count / kMeasured, 1);
    for (Eigen::Index i = 0; i < count; i += stride) {
        if (values[i] != 0) {
            sizes.push_back(std::abs(values[i]));
        }
    }
    if (sizes.empty()) {
        return 1;
    }
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>((sizes.size() - 1) / 2);
    std::ranges::nth_element(sizes, middle);
    const double most = kFar * *middle;
    double usual = 0;
    for (const double size : sizes) {
        usual = size <= most ? std::max(usual, size) : usual;
    }
    return rounded_up(usual);
}

}  // namespace

SliderRanges ranges_of(const Document& document) {
    SliderRanges ranges;
    const Network& network = document.network;
    ranges.held.inputs = nice_range(largest_of(document.input));
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        ranges.held.weights.push_back(nice_range(largest_of(network.layer(layer).weights)));
        ranges.held.biases.push_back(nice_range(largest_bias(network.layer(layer))));
    }
    static_cast<GroupRanges&>(ranges) = ranges.held;
    return ranges;
}

void update_ranges(SliderRanges& ranges, const Document& document, const WeightMaxima& largest, const Change& change) {
    std::visit(FollowChange{ranges, document, largest}, change);
}

void fit_ranges(SliderRanges& ranges, const Document& document) {
    const Network& network = document.network;
    ranges.held = {};
    ranges.held.inputs = fitting_range(document.input.data(), document.input.size());
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        const Dense& dense = network.layer(layer);
        ranges.held.weights.push_back(fitting_range(dense.weights.data(), dense.weights.size()));
        ranges.held.biases.push_back(dense.bias ? fitting_range(dense.bias->data(), dense.bias->size()) : 1);
    }
    static_cast<GroupRanges&>(ranges) = ranges.held;
}

double slider_range(double group, double value) {
    return value == 0 ? group : std::max(group, rounded_up(std::abs(value)));
}

double nice_range(double value) {
    return std::max(1.0, rounded_up(std::abs(value)));
}

}  // namespace netglow
