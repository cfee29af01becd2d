// Networks of many shapes for the timeline, and the naive list of steps that it must agree with.
#pragma once

#include <string>
#include <vector>

#include "core/network/network.h"
#include "core/timeline/timeline.h"

namespace netglow::test {

struct LayerShape {
    std::size_t neurons;
    bool bias = false;
    ActivationKind activation = ActivationKind::sigmoid;
};

inline Network network_of(std::size_t inputs, const std::vector<LayerShape>& shapes) {
    std::vector<Dense> layers;
    auto from = static_cast<Eigen::Index>(inputs);
    for (const LayerShape& shape : shapes) {
        const auto rows = static_cast<Eigen::Index>(shape.neurons);
        Dense layer;
        layer.activation = Activation::of(shape.activation);
        layer.weights = Matrix::Constant(rows, from, 0.5);
        if (shape.bias) layer.bias = Vector::Zero(rows);
        layers.push_back(layer);
        from = rows;
    }
    return Network(std::move(layers));
}

inline Network article() {
    return network_of(3, {{3}, {3}});
}

inline std::vector<Network> many_networks() {
    const ActivationKind softmax = ActivationKind::softmax;
    const ActivationKind log_softmax = ActivationKind::log_softmax;
    std::vector<Network> networks;
    networks.push_back(article());
    networks.push_back(network_of(1, {{1}}));
    networks.push_back(network_of(1, {{1, true, softmax}}));
    networks.push_back(network_of(2, {{1, true}, {5, true}, {1}}));
    networks.push_back(network_of(7, {{4, true}, {3, false, softmax}, {6, true}, {2, true, log_softmax}}));
    networks.push_back(network_of(3, {{2, false, softmax}, {2, true, softmax}}));
    networks.push_back(network_of(60, {{25, true}, {40}, {10, true, softmax}}));
    return networks;
}

inline constexpr Granularity kGranularities[] = {Granularity::layer, Granularity::neuron, Granularity::term};

/// The steps as the design's table says them, written out one after the other.
inline std::vector<Step> naive_steps(const Network& network, Granularity granularity) {
    std::vector<Step> steps;
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        const Dense& dense = network.layer(layer);
        const auto rows = static_cast<std::size_t>(dense.weights.rows());
        const auto terms = static_cast<std::size_t>(dense.weights.cols()) + (dense.bias.has_value() ? 1U : 0U);
        const bool together =
            dense.activation.kind == ActivationKind::softmax || dense.activation.kind == ActivationKind::log_softmax;
        if (granularity == Granularity::layer) {
            steps.push_back({layer, StepKind::sum, 0, rows, 0, terms});
            steps.push_back({layer, StepKind::output, 0, rows, 0, 0});
            continue;
        }
        for (std::size_t neuron = 0; neuron < rows; ++neuron) {
            if (granularity == Granularity::neuron) steps.push_back({layer, StepKind::sum, neuron, 1, 0, terms});
            if (granularity == Granularity::term) {
                for (std::size_t term = 0; term < terms; ++term) {
                    steps.push_back({layer, StepKind::sum, neuron, 1, term, 1});
                }
            }
            if (!together) steps.push_back({layer, StepKind::output, neuron, 1, 0, 0});
        }
        if (together) steps.push_back({layer, StepKind::output, 0, rows, 0, 0});
    }
    return steps;
}

/// Everything that a moment knows, neuron by neuron: terms of the sum, whether the sum, whether the output.
struct Knowledge {
    std::vector<std::size_t> terms;
    std::vector<bool> sums;
    std::vector<bool> outputs;
    bool operator==(const Knowledge&) const = default;
};

inline Knowledge knowledge(const Network& network, const Moment& moment) {
    Knowledge known;
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        const std::size_t terms = network.layer(layer).fan_in() + (network.layer(layer).bias ? 1U : 0U);
        for (std::size_t index = 0; index < network.neurons(layer); ++index) {
            known.terms.push_back(moment.terms_known({layer, index}, terms));
            known.sums.push_back(moment.sum_known({layer, index}));
            known.outputs.push_back(moment.output_known({layer, index}));
        }
    }
    return known;
}

/// `less` knows nothing that `more` does not know.
inline bool within(const Knowledge& less, const Knowledge& more) {
    for (std::size_t i = 0; i < less.terms.size(); ++i) {
        if (less.terms[i] > more.terms[i]) return false;
        if (less.sums[i] && !more.sums[i]) return false;
        if (less.outputs[i] && !more.outputs[i]) return false;
    }
    return true;
}

}  // namespace netglow::test
