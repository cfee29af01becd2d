// Networks with all numbers of magnitude about 1, so that rounding errors stay small in comparisons.
#pragma once

#include <random>
#include <utility>
#include <vector>

#include "core/network/network.h"

namespace netglow {

inline double tame_number(std::mt19937_64& random) {
    return std::normal_distribution<double>(0, 1)(random);
}

inline Vector tame_vector(std::mt19937_64& random, std::size_t size) {
    Vector result(static_cast<Eigen::Index>(size));
    for (double& value : result) value = tame_number(random);
    return result;
}

/// `neurons` of every layer, the inputs first; one activation for each layer. Every other layer has biases.
inline Network tame_network(std::mt19937_64& random, const std::vector<std::size_t>& neurons,
                            const std::vector<ActivationKind>& activations) {
    std::vector<Dense> layers;
    for (std::size_t k = 1; k < neurons.size(); ++k) {
        Dense layer;
        layer.activation = Activation::of(activations[k - 1]);
        if (takes_alpha(layer.activation.kind)) layer.activation.alpha = 0.3;
        layer.weights.resize(static_cast<Eigen::Index>(neurons[k]), static_cast<Eigen::Index>(neurons[k - 1]));
        for (double& weight : layer.weights.reshaped()) weight = tame_number(random);
        if (k % 2 == 1) layer.bias = tame_vector(random, neurons[k]);
        layers.push_back(std::move(layer));
    }
    return Network(std::move(layers));
}

}  // namespace netglow
