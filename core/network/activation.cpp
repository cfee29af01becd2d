#include "core/network/activation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/base/assert.h"

namespace netglow {

namespace {

// In the order of ActivationKind.
constexpr std::array<std::string_view, kActivationKinds.size()> kNames = {
    "identity",  "sigmoid", "tanh",     "relu",     "relu6",        "leaky_relu", "elu",     "selu",        "gelu",
    "gelu_tanh", "silu",    "softplus", "softsign", "hard_sigmoid", "step",       "softmax", "log_softmax",
};

// exp is only taken of what is not positive, so it never overflows, and small outputs keep all their digits.
double sigmoid(double x) {
    if (x >= 0) return 1 / (1 + std::exp(-x));
    const double e = std::exp(x);
    return e / (1 + e);
}

double elu(double x, double alpha) {
    return x > 0 ? x : alpha * std::expm1(x);
}

// The constants of Klambauer et al., Self-Normalizing Neural Networks, 2017, that keep mean 0 and variance 1.
double selu(double x) {
    constexpr double kAlpha = 1.6732632423543772848170429916717;
    constexpr double kScale = 1.0507009873554804934193349852946;
    return kScale * elu(x, kAlpha);
}

// x·Φ(x), Hendrycks and Gimpel, 2016. erfc instead of 1 + erf: there is no cancellation where Φ is small.
double gelu(double x) {
    return x * (0.5 * std::erfc(-x / std::numbers::sqrt2));
}

// x/2·(1 + tanh u), u = √(2/π)·(x + 0.044715·x³), of the same paper; (1 + tanh u)/2 is sigmoid(2u), without
// cancellation.
double gelu_tanh(double x) {
    constexpr double kRootOfTwoOverPi = std::numbers::sqrt2 * std::numbers::inv_sqrtpi;
    return x * sigmoid(2 * kRootOfTwoOverPi * (x + 0.044715 * x * x * x));
}

// x·σ(x), also called Swish: Elfwing et al., Sigmoid-Weighted Linear Units, 2017.
double silu(double x) {
    return x * sigmoid(x);
}

double softplus(double x) {
    return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

// As torch.nn.Hardsigmoid defines it, with slope 1/6; the default of ONNX and of Keras before 3 is 0.2.
double hard_sigmoid(double x) {
    return std::clamp(x / 6 + 0.5, 0.0, 1.0);
}

// Shifted by the largest sum, no exponent is positive and at least one is 0, so the total is at least 1.
void softmax(const Eigen::Ref<const Vector>& sum, Vector& output) {
    const double largest = sum.maxCoeff();
    double total = 0;
    for (Eigen::Index i = 0; i < sum.size(); ++i) {
        output[i] = std::exp(sum[i] - largest);
        total += output[i];
    }
    for (double& value : output) value /= total;
}

// x − max − log Σ exp(x − max). The term of the maximum itself is exactly 1; log1p of the others keeps the digits of an
// output close to 0.
void log_softmax(const Eigen::Ref<const Vector>& sum, Vector& output) {
    Eigen::Index at_largest = 0;
    const double largest = sum.maxCoeff(&at_largest);
    double others = 0;
    for (Eigen::Index i = 0; i < sum.size(); ++i) {
        if (i != at_largest) others += std::exp(sum[i] - largest);
    }
    const double log_total = std::log1p(others);
    // The difference of two finite sums can overflow; the output stays finite.
    for (Eigen::Index i = 0; i < sum.size(); ++i) {
        output[i] = std::max((sum[i] - largest) - log_total, std::numeric_limits<double>::lowest());
    }
}

/// Calls `use` with the function of an elementwise activation, so that a loop over many sums asks for the kind once.
template <typename Use>
auto with_function(const Activation& activation, Use use) {
    const double alpha = activation.alpha;
    switch (activation.kind) {
        case ActivationKind::sigmoid:
            return use([](double x) { return sigmoid(x); });
        case ActivationKind::tanh:
            return use([](double x) { return std::tanh(x); });
        case ActivationKind::relu:
            return use([](double x) { return x < 0 ? 0 : x; });
        case ActivationKind::relu6:
            return use([](double x) { return std::clamp(x, 0.0, 6.0); });
        case ActivationKind::leaky_relu:
            return use([alpha](double x) { return x < 0 ? alpha * x : x; });
        case ActivationKind::elu:
            return use([alpha](double x) { return elu(x, alpha); });
        case ActivationKind::selu:
            return use([](double x) { return selu(x); });
        case ActivationKind::gelu:
            return use([](double x) { return gelu(x); });
        case ActivationKind::gelu_tanh:
            return use([](double x) { return gelu_tanh(x); });
        case ActivationKind::silu:
            return use([](double x) { return silu(x); });
        case ActivationKind::softplus:
            return use([](double x) { return softplus(x); });
        case ActivationKind::softsign:
            return use([](double x) { return x / (1 + std::abs(x)); });
        case ActivationKind::hard_sigmoid:
            return use([](double x) { return hard_sigmoid(x); });
        case ActivationKind::step:
            return use([](double x) { return x >= 0 ? 1.0 : 0.0; });
        default:
            return use([](double x) { return x; });
    }
}

}  // namespace

Activation Activation::of(ActivationKind kind) {
    if (kind == ActivationKind::leaky_relu) return {kind, 0.01};
    if (kind == ActivationKind::elu) return {kind, 1};
    return {kind, 0};
}

std::string_view name_of(ActivationKind kind) {
    return kNames.at(static_cast<std::size_t>(kind));
}

std::optional<ActivationKind> activation_kind_named(std::string_view name) {
    for (const ActivationKind kind : kActivationKinds) {
        if (name_of(kind) == name) return kind;
    }
    return std::nullopt;
}

bool takes_alpha(ActivationKind kind) {
    return kind == ActivationKind::leaky_relu || kind == ActivationKind::elu;
}

bool needs_whole_layer(ActivationKind kind) {
    return kind == ActivationKind::softmax || kind == ActivationKind::log_softmax;
}

double activate(const Activation& activation, double sum) {
    NETGLOW_ASSERT(!needs_whole_layer(activation.kind));
    return with_function(activation, [sum](auto function) { return function(sum); });
}

void activate(const Activation& activation, const Eigen::Ref<const Vector>& sum, Vector& output) {
    NETGLOW_ASSERT(sum.size() > 0);
    output.resize(sum.size());
    if (activation.kind == ActivationKind::softmax) {
        softmax(sum, output);
    } else if (activation.kind == ActivationKind::log_softmax) {
        log_softmax(sum, output);
    } else {
        with_function(activation, [&](auto function) {
            // Over plain arrays: an index that is checked keeps the compiler from vectorising.
            const double* const from = sum.data();
            double* const to = output.data();
            for (Eigen::Index i = 0, count = sum.size(); i < count; ++i) to[i] = function(from[i]);
        });
    }
}

std::optional<OutputRange> output_range(ActivationKind kind) {
    switch (kind) {
        case ActivationKind::sigmoid:
        case ActivationKind::hard_sigmoid:
        case ActivationKind::step:
        case ActivationKind::softmax:
            return OutputRange{0, 1};
        case ActivationKind::tanh:
        case ActivationKind::softsign:
            return OutputRange{-1, 1};
        case ActivationKind::relu6:
            return OutputRange{0, 6};
        default:
            return std::nullopt;
    }
}

}  // namespace netglow
