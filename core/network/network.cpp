#include "core/network/network.h"

#include <cmath>
#include <utility>

#include "core/base/assert.h"
#include "core/base/error.h"

namespace netglow {

namespace {

/// "layers[1].bias"; files count the computed layers from 0.
std::string place(std::size_t layer, const std::string& member) {
    return "layers[" + std::to_string(layer - 1) + "]." + member;
}

std::string element(const std::string& list, Eigen::Index index) {
    return list + "[" + std::to_string(index) + "]";
}

void require_finite(double value, const std::string& where) {
    if (std::isfinite(value)) return;
    const char* found = std::isnan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    throw Error(where + ": found " + found + ", expected a finite number");
}

void require_count(std::size_t found, std::size_t expected, const char* what, const std::string& where) {
    if (found == expected) return;
    throw Error(where + ": found " + std::to_string(found) + " " + what + ", expected " + std::to_string(expected) +
                " (one for each neuron of the layer)");
}

void require_neurons(std::size_t found, const char* what, const std::string& where) {
    if (found == 0) throw Error(where + ": found no " + what + ", expected at least 1");
    if (found > Limits::neurons_in_a_layer) {
        throw Error(where + ": found " + std::to_string(found) + " " + what + ", expected at most " +
                    std::to_string(Limits::neurons_in_a_layer));
    }
}

void validate_bias(const Vector& bias, std::size_t neurons, std::size_t layer) {
    const std::string where = place(layer, "bias");
    require_count(static_cast<std::size_t>(bias.size()), neurons, "numbers", where);
    if (bias.allFinite()) return;
    for (Eigen::Index i = 0; i < bias.size(); ++i) require_finite(bias[i], element(where, i));
}

void validate_weights(const Matrix& weights, std::size_t layer) {
    const auto is_count = [](Eigen::Index count) {
        return count > 0 && static_cast<std::size_t>(count) <= Limits::neurons_in_a_layer;
    };
    if (is_count(weights.rows()) && is_count(weights.cols()) && weights.allFinite()) return;
    const std::string where = place(layer, "weights");
    require_neurons(static_cast<std::size_t>(weights.rows()), "rows", where);
    require_neurons(static_cast<std::size_t>(weights.cols()), "numbers in a row", where);
    for (Eigen::Index to = 0; to < weights.rows(); ++to) {
        for (Eigen::Index from = 0; from < weights.cols(); ++from) {
            require_finite(weights(to, from), element(element(where, to), from));
        }
    }
}

/// An alpha that the kind does not use is forgotten, so that equal functions compare equal.
Activation validated(Activation activation, std::size_t layer) {
    if (!takes_alpha(activation.kind)) return {activation.kind, 0};
    require_finite(activation.alpha, place(layer, "alpha"));
    return activation;
}

void validate_dense(Dense& dense, std::size_t layer) {
    validate_weights(dense.weights, layer);
    if (dense.bias) validate_bias(*dense.bias, dense.neurons(), layer);
    if (!dense.names.empty()) require_count(dense.names.size(), dense.neurons(), "names", place(layer, "names"));
    dense.activation = validated(dense.activation, layer);
}

}  // namespace

Network::Network(std::vector<Dense> layers) : layers_(std::move(layers)) {
    if (layers_.empty()) throw Error("layers: found no layer, expected at least 1");
    if (layers_.size() > Limits::layers) {
        throw Error("layers: found " + std::to_string(layers_.size()) + " layers, expected at most " +
                    std::to_string(Limits::layers));
    }
    std::size_t weights = 0;
    for (std::size_t layer = 1; layer <= depth(); ++layer) {
        Dense& dense = layers_[layer - 1];
        weights += dense.neurons() * dense.fan_in();
        if (weights > Limits::weights) {
            throw Error(place(layer, "weights") + ": the network has more than " + std::to_string(Limits::weights) +
                        " weights");
        }
        validate_dense(dense, layer);
        if (layer > 1 && dense.fan_in() != neurons(layer - 1)) {
            throw Error(place(layer, "weights[0]") + ": found " + std::to_string(dense.fan_in()) +
                        " numbers, expected " + std::to_string(neurons(layer - 1)) +
                        " (one for each neuron of the layer before)");
        }
    }
}

const Dense& Network::layer(std::size_t layer) const {
    NETGLOW_ASSERT(layer >= 1 && layer <= depth());
    return layers_[layer - 1];
}

bool Network::contains(NeuronAt at) const {
    return at.layer <= depth() && at.index < neurons(at.layer);
}

bool Network::contains(EdgeAt at) const {
    return at.layer >= 1 && at.layer <= depth() && at.to < neurons(at.layer) && at.from < neurons(at.layer - 1);
}

double Network::weight(EdgeAt at) const {
    NETGLOW_ASSERT(contains(at));
    return layers_[at.layer - 1].weights(static_cast<Eigen::Index>(at.to), static_cast<Eigen::Index>(at.from));
}

double Network::bias(NeuronAt at) const {
    NETGLOW_ASSERT(at.layer >= 1 && contains(at));
    const std::optional<Vector>& bias = layers_[at.layer - 1].bias;
    return bias ? (*bias)[static_cast<Eigen::Index>(at.index)] : 0;
}

void Network::set_weight(EdgeAt at, double value) {
    NETGLOW_ASSERT(contains(at));
    const auto to = static_cast<Eigen::Index>(at.to);
    const auto from = static_cast<Eigen::Index>(at.from);
    if (!std::isfinite(value)) require_finite(value, element(element(place(at.layer, "weights"), to), from));
    layers_[at.layer - 1].weights(to, from) = value;
}

void Network::set_bias(NeuronAt at, double value) {
    NETGLOW_ASSERT(at.layer >= 1 && contains(at));
    std::optional<Vector>& bias = layers_[at.layer - 1].bias;
    NETGLOW_ASSERT(bias.has_value());
    const auto index = static_cast<Eigen::Index>(at.index);
    if (!std::isfinite(value)) require_finite(value, element(place(at.layer, "bias"), index));
    (*bias)[index] = value;
}

void Network::set_biases(std::size_t layer, std::optional<Vector> bias) {
    NETGLOW_ASSERT(layer >= 1 && layer <= depth());
    if (bias) validate_bias(*bias, neurons(layer), layer);
    layers_[layer - 1].bias = std::move(bias);
}

void Network::set_weights(std::size_t layer, Matrix weights) {
    Matrix& present = layers_.at(layer - 1).weights;
    NETGLOW_ASSERT(weights.rows() == present.rows() && weights.cols() == present.cols());
    validate_weights(weights, layer);
    present = std::move(weights);
}

void Network::set_activation(std::size_t layer, Activation activation) {
    NETGLOW_ASSERT(layer >= 1 && layer <= depth());
    layers_[layer - 1].activation = validated(activation, layer);
}

}  // namespace netglow
