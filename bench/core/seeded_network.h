// The networks that the benchmarks measure: the article's, and a large one of the shape of a digit classifier.
#pragma once

#include <cmath>
#include <random>
#include <utility>
#include <vector>

#include "core/network/network.h"

namespace netglow {

inline Vector seeded_vector(std::size_t size, unsigned seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> between(0, 1);
    Vector result(static_cast<Eigen::Index>(size));
    for (double& value : result) value = between(random);
    return result;
}

/// `neurons` of every layer, the inputs first. `hidden`, and softmax at the end; every layer has biases.
inline Network seeded_network(const std::vector<std::size_t>& neurons, ActivationKind hidden = ActivationKind::relu) {
    std::mt19937_64 random(1);
    std::vector<Dense> layers;
    for (std::size_t k = 1; k < neurons.size(); ++k) {
        // Of the size with which training begins, so that sums neither vanish nor explode (He et al., 2015).
        std::normal_distribution<double> weight(0, std::sqrt(2.0 / static_cast<double>(neurons[k - 1])));
        Dense layer;
        layer.activation = Activation::of(k + 1 == neurons.size() ? ActivationKind::softmax : hidden);
        layer.weights.resize(static_cast<Eigen::Index>(neurons[k]), static_cast<Eigen::Index>(neurons[k - 1]));
        for (double& value : layer.weights.reshaped()) value = weight(random);
        layer.bias = Vector::Zero(static_cast<Eigen::Index>(neurons[k]));
        layers.push_back(std::move(layer));
    }
    return Network(std::move(layers));
}

inline Network digits_network(ActivationKind hidden = ActivationKind::relu) {
    return seeded_network({784, 800, 800, 10}, hidden);
}

}  // namespace netglow
