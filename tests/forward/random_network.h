// Random networks and bitwise comparison, for tests of properties. The generator is seeded, so a failure repeats.
#pragma once

#include <cmath>
#include <cstring>
#include <random>
#include <utility>
#include <vector>

#include "core/forward/forward.h"

namespace netglow {

class RandomNetworks {
public:
    explicit RandomNetworks(unsigned seed) : random_(seed) {}

    /// 0 .. count - 1
    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }

    /// A random number, mostly of ordinary size; sometimes 0, −0 or of extreme magnitude.
    double number() {
        switch (below(12)) {
            case 0:
                return 0.0;
            case 1:
                return -0.0;
            case 2:
                return std::ldexp(ordinary(), 20);
            case 3:
                return std::ldexp(ordinary(), -40);
            default:
                return ordinary();
        }
    }

    Vector vector(std::size_t size) {
        Vector result(static_cast<Eigen::Index>(size));
        for (double& value : result) value = number();
        return result;
    }

    Activation activation() {
        Activation result = Activation::of(kActivationKinds[below(kActivationKinds.size())]);
        if (takes_alpha(result.kind)) result.alpha = ordinary();
        return result;
    }

    /// 1 to 4 layers of 1 to 9 neurons; about half of the layers have biases.
    Network network() {
        std::vector<Dense> layers;
        std::size_t before = 1 + below(9);
        const std::size_t depth = 1 + below(4);
        for (std::size_t k = 0; k < depth; ++k) {
            Dense layer;
            layer.activation = activation();
            const std::size_t neurons = 1 + below(9);
            layer.weights.resize(static_cast<Eigen::Index>(neurons), static_cast<Eigen::Index>(before));
            for (double& weight : layer.weights.reshaped()) weight = number();
            if (below(2) == 0) layer.bias = vector(neurons);
            layers.push_back(std::move(layer));
            before = neurons;
        }
        return Network(std::move(layers));
    }

    /// 1 .. depth
    std::size_t layer(const Network& network) { return 1 + below(network.depth()); }
    NeuronAt neuron(const Network& network) {
        const std::size_t at = layer(network);
        return {at, below(network.neurons(at))};
    }
    EdgeAt edge(const Network& network) {
        const NeuronAt to = neuron(network);
        return {to.layer, to.index, below(network.neurons(to.layer - 1))};
    }

private:
    double ordinary() { return std::normal_distribution<double>(0, 1)(random_); }

    std::mt19937_64 random_;
};

inline bool same_bits(const Matrix& a, const Matrix& b) {
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(double)) == 0;
}

inline bool same_bits(double a, double b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

inline bool same_bits(const Trace& a, const Trace& b) {
    if (!same_bits(Matrix(a.input), Matrix(b.input)) || a.layers.size() != b.layers.size()) return false;
    for (std::size_t k = 0; k < a.layers.size(); ++k) {
        if (!same_bits(Matrix(a.layers[k].sum), Matrix(b.layers[k].sum))) return false;
        if (!same_bits(Matrix(a.layers[k].output), Matrix(b.layers[k].output))) return false;
    }
    return true;
}

}  // namespace netglow
