#include "core/forward/sensitivity.h"

#include <cmath>
#include <numbers>
#include <utility>

#include "core/base/assert.h"
#include "core/forward/ordered_sums.h"

namespace netglow {

namespace {

double sigmoid(double x) {
    return activate(Activation::of(ActivationKind::sigmoid), x);
}

// s·(1 − s) would lose the digits of 1 − s.
double sigmoid_slope(double x) {
    const double e = std::exp(-std::abs(x));
    return e / ((1 + e) * (1 + e));
}

// Φ(x) + x·φ(x)
double gelu_slope(double x) {
    constexpr double kRootOfHalfOverPi = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    return 0.5 * std::erfc(-x / std::numbers::sqrt2) + x * (kRootOfHalfOverPi * std::exp(-x * x / 2));
}

// Of x·sigmoid(v), v = 2·√(2/π)·(x + 0.044715·x³).
double gelu_tanh_slope(double x) {
    constexpr double kTwice = 2 * std::numbers::sqrt2 * std::numbers::inv_sqrtpi;
    const double v = kTwice * (x + 0.044715 * x * x * x);
    const double steepness = sigmoid_slope(v);
    if (steepness == 0) return sigmoid(v);  // the other factor may have overflowed
    return sigmoid(v) + x * steepness * kTwice * (1 + 3 * 0.044715 * x * x);
}

// Of x·σ(x).
double silu_slope(double x) {
    return sigmoid(x) + x * sigmoid_slope(x);
}

/// The outputs of softmax, also where the layer shows their logarithms.
Vector probabilities(const Activation& activation, const LayerTrace& layer) {
    return activation.kind == ActivationKind::softmax ? layer.output : Vector(layer.output.array().exp());
}

/// The logarithms of softmax change by what each sum changes more than the mean, weighted by the outputs. Counted from
/// the change of the largest output's sum: no digits are lost where that output is close to 1.
Vector change_of_logarithms(const Vector& outputs, const Vector& sum_change) {
    Eigen::Index largest = 0;
    outputs.maxCoeff(&largest);
    const Vector relative = sum_change.array() - sum_change[largest];
    return relative.array() - outputs.dot(relative);
}

/// The change of the sums of `layer`, carried to the last outputs. Where a signal does not change, nothing is
/// multiplied.
Vector carried_to_the_end(const Network& network, const Trace& trace, std::size_t layer, Vector change) {
    while (true) {
        const Vector outputs = output_change(network.layer(layer).activation, trace.layers[layer - 1], change);
        if (layer == network.depth()) return outputs;
        ++layer;
        ordered_products(network.layer(layer).weights, outputs, change);
    }
}

Vector slopes_of_sum(const Network& network, const Trace& trace, NeuronAt neuron, double change) {
    Vector changes = Vector::Zero(static_cast<Eigen::Index>(network.neurons(neuron.layer)));
    changes[static_cast<Eigen::Index>(neuron.index)] = change;
    return carried_to_the_end(network, trace, neuron.layer, std::move(changes));
}

}  // namespace

double slope(const Activation& activation, double sum) {
    switch (activation.kind) {
        case ActivationKind::identity:
            return 1;
        case ActivationKind::sigmoid:
            return sigmoid_slope(sum);
        case ActivationKind::tanh:  // tanh x = 2·sigmoid(2x) − 1
            return 4 * sigmoid_slope(2 * sum);
        case ActivationKind::relu:
            return sum > 0 ? 1 : 0;
        case ActivationKind::relu6:
            return sum > 0 && sum < 6 ? 1 : 0;
        case ActivationKind::leaky_relu:
            return sum > 0 ? 1 : activation.alpha;
        case ActivationKind::elu:
            return sum > 0 ? 1 : activation.alpha * std::exp(sum);
        case ActivationKind::selu: {
            constexpr double kAlpha = 1.6732632423543772848170429916717;
            constexpr double kScale = 1.0507009873554804934193349852946;
            return kScale * (sum > 0 ? 1 : kAlpha * std::exp(sum));
        }
        case ActivationKind::gelu:
            return gelu_slope(sum);
        case ActivationKind::gelu_tanh:
            return gelu_tanh_slope(sum);
        case ActivationKind::silu:
            return silu_slope(sum);
        case ActivationKind::softplus:
            return sigmoid(sum);
        case ActivationKind::softsign: {
            const double below = 1 / (1 + std::abs(sum));
            return below * below;
        }
        case ActivationKind::hard_sigmoid:
            return sum > -3 && sum < 3 ? 1.0 / 6 : 0;
        case ActivationKind::step:
            return 0;
        case ActivationKind::softmax:
        case ActivationKind::log_softmax:
            break;
    }
    NETGLOW_ASSERT(false);  // one sum alone has no slope: the activation needs the whole layer
    return 0;
}

Vector output_change(const Activation& activation, const LayerTrace& layer, const Vector& sum_change) {
    NETGLOW_ASSERT(sum_change.size() == layer.sum.size());
    if (needs_whole_layer(activation.kind)) {
        const Vector outputs = probabilities(activation, layer);
        Vector change = change_of_logarithms(outputs, sum_change);
        if (activation.kind == ActivationKind::softmax) change.array() *= outputs.array();
        return change;
    }
    Vector change(sum_change.size());
    for (Eigen::Index i = 0; i < change.size(); ++i) change[i] = slope(activation, layer.sum[i]) * sum_change[i];
    return change;
}

Vector output_slopes(const Network& network, const Trace& trace, EdgeAt weight) {
    NETGLOW_ASSERT(network.contains(weight) && trace.layers.size() == network.depth());
    return slopes_of_sum(network, trace, weight.receiver(), trace.output(weight.sender()));
}

Vector output_slopes_of_bias(const Network& network, const Trace& trace, NeuronAt neuron) {
    NETGLOW_ASSERT(neuron.layer >= 1 && network.contains(neuron) && trace.layers.size() == network.depth());
    return slopes_of_sum(network, trace, neuron, 1);
}

Vector output_slopes_of_input(const Network& network, const Trace& trace, std::size_t input) {
    NETGLOW_ASSERT(input < network.inputs() && trace.layers.size() == network.depth());
    return carried_to_the_end(network, trace, 1, network.layer(1).weights.col(static_cast<Eigen::Index>(input)));
}

Vector sum_slopes(const Activation& activation, const LayerTrace& layer, const Vector& wanted) {
    NETGLOW_ASSERT(wanted.size() == layer.sum.size());
    if (activation.kind != ActivationKind::log_softmax) {
        return output_change(activation, layer, wanted);  // J is its own transpose: diagonal, or that of softmax
    }
    const Vector outputs = probabilities(activation, layer);
    const double total = wanted.sum();
    Vector slopes = wanted - total * outputs;
    // 1 − p would lose the digits of the largest p's rest.
    Eigen::Index largest = 0;
    const double most = outputs.maxCoeff(&largest);
    const double rest = outputs.head(largest).sum() + outputs.tail(outputs.size() - largest - 1).sum();
    slopes[largest] = wanted[largest] * rest - most * (total - wanted[largest]);
    return slopes;
}

Vector input_slopes(const Network& network, const Trace& trace, NeuronAt neuron) {
    NETGLOW_ASSERT(neuron.layer >= 1 && network.contains(neuron) && trace.layers.size() == network.depth());
    Vector slopes = Vector::Zero(static_cast<Eigen::Index>(network.neurons(neuron.layer)));
    slopes[static_cast<Eigen::Index>(neuron.index)] = 1;
    for (std::size_t layer = neuron.layer; layer >= 1; --layer) {
        const Dense& dense = network.layer(layer);
        const Vector of_sums = sum_slopes(dense.activation, trace.layers[layer - 1], slopes);
        if (layer == neuron.layer && !needs_whole_layer(dense.activation.kind)) {
            const auto row = static_cast<Eigen::Index>(neuron.index);  // the only sum that the output depends on
            slopes = of_sums[row] * dense.weights.row(row).transpose();
        } else {
            slopes = dense.weights.transpose() * of_sums;
        }
    }
    return slopes;
}

Vector input_contributions(const Network& network, const Trace& trace, NeuronAt neuron) {
    return input_slopes(network, trace, neuron).cwiseProduct(trace.input);
}

}  // namespace netglow
