// Activation: the function f of O = f(X), by name.
//
// All are computed in double, without overflow or NaN for every finite sum (|X| to 1000 and far beyond; softmax of
// 1010, 1000, 990 included). softmax and log_softmax need the whole layer; the others act on one sum at a time.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/eigen.h"

namespace netglow {

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;  ///< of weights: rows = receiving neurons, columns = sending neurons

enum class ActivationKind {
    identity,
    sigmoid,
    tanh,
    relu,
    relu6,
    leaky_relu,
    elu,
    selu,
    gelu,
    gelu_tanh,
    silu,
    softplus,
    softsign,
    hard_sigmoid,
    step,
    softmax,
    log_softmax,
};

/// Every kind, in the order in which menus list them.
inline constexpr std::array kActivationKinds = {
    ActivationKind::identity,    ActivationKind::sigmoid,      ActivationKind::tanh, ActivationKind::relu,
    ActivationKind::relu6,       ActivationKind::leaky_relu,   ActivationKind::elu,  ActivationKind::selu,
    ActivationKind::gelu,        ActivationKind::gelu_tanh,    ActivationKind::silu, ActivationKind::softplus,
    ActivationKind::softsign,    ActivationKind::hard_sigmoid, ActivationKind::step, ActivationKind::softmax,
    ActivationKind::log_softmax,
};

struct Activation {
    ActivationKind kind = ActivationKind::identity;
    double alpha = 0;  ///< slope of leaky_relu, scale of elu; unused (0) by all others

    /// The kind with its usual alpha: leaky_relu 0.01, elu 1.
    static Activation of(ActivationKind kind);
    bool operator==(const Activation&) const = default;
};

/// The name as files and screen write it: "leaky_relu".
std::string_view name_of(ActivationKind kind);
std::optional<ActivationKind> activation_kind_named(std::string_view name);

bool takes_alpha(ActivationKind kind);
/// True where an output depends on all sums of its layer (softmax, log_softmax).
bool needs_whole_layer(ActivationKind kind);

/// f(x) of an elementwise activation. Asserts that it is one.
double activate(const Activation& activation, double sum);
/// O = f(X) for a whole layer, of any activation. `output` is resized.
void activate(const Activation& activation, const Eigen::Ref<const Vector>& sum, Vector& output);

/// The bounds of the outputs where both are finite (sigmoid: 0 and 1), nothing for unbounded ones. The fill of a neuron
/// is scaled by it.
struct OutputRange {
    double low;
    double high;
};
std::optional<OutputRange> output_range(ActivationKind kind);

}  // namespace netglow
