// The activations' formulas.
#pragma once

#include <optional>

#include "core/formula/formula.h"
#include "core/network/activation.h"

namespace netglow {

/// What a matrix equation calls the function: σ, tanh, ReLU.
std::string_view symbol_of(ActivationKind kind);

/// f written out with `x` in the place of its argument: 1 / (1 + e^−x). Where the value of x is known and the function
/// is defined in pieces, only the piece that applies is written. Softmax needs all sums of its layer: see below.
Formula activation_formula(const Activation& activation, const Formula& x, std::optional<double> value = {});

/// e^x / (e^a + e^b + …) (log_softmax: its logarithm), where `sums` are all of the layer in order, x among them. More
/// than four of them are written as Σ e^X.
Formula softmax_formula(ActivationKind kind, const Formula& x, const std::vector<Formula>& sums);

}  // namespace netglow
