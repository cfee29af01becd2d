// The forward pass: X = W·I + b, O = f(X), layer by layer.
//
// Every sum adds its products in the order of the sending neurons and the bias last, exactly as the term steps show it,
// so that the last partial sum is the sum, bit for bit (core/forward/ordered_sums.h).
#pragma once

#include <vector>

#include "core/network/change.h"
#include "core/network/network.h"

namespace netglow {

struct LayerTrace {
    Vector sum;        ///< X, one per neuron
    Vector output;     ///< O, one per neuron
    double drift = 0;  ///< bound on the error from updates by difference
    bool operator==(const LayerTrace& other) const { return sum == other.sum && output == other.output; }
};

/// The record of one forward pass.
struct Trace {
    Vector input;
    std::vector<LayerTrace> layers;  ///< layers[k-1] belongs to place layer k
    Vector spare = {};               ///< scratch memory of update(); not part of the value

    /// What a neuron sends on; for layer 0 the input itself.
    double output(NeuronAt at) const;
    const Vector& outputs(std::size_t layer) const { return layer == 0 ? input : layers[layer - 1].output; }
    double sum(NeuronAt at) const;  ///< layer >= 1
    bool operator==(const Trace& other) const { return input == other.input && layers == other.layers; }
};

/// One whole pass. O(weights from signals that are not 0). Asserts that the input has network.inputs() values.
Trace forward(const Network& network, const Vector& input);

/// A layer with more weights than this is updated by differences, where few of its inputs change.
inline constexpr std::size_t kMostWeightsAddedUpAgain = 65'536;

/// Brings `trace` up to date after `change`: what comes before it is kept, a weight or a bias changes one sum of its
/// layer, and what comes after it follows until a layer's outputs are what they were; another structure is a whole
/// pass.
///
/// In a network whose layers all have at most kMostWeightsAddedUpAgain weights, the result equals a whole pass, bit for
/// bit. A larger layer takes the difference that a weight, a bias or a few signals make: O(neurons) instead of
/// O(weights). Its sums then equal those of its signals within 1e-12 of its largest sum: LayerTrace::drift bounds the
/// error, and when it reaches this the layer is computed again, as it is every time where its activation has a jump
/// (step).
void update(Trace& trace, const Network& network, const Vector& input, const Change& change);

/// How many terms the sum of a neuron of `layer` has: its products, and its bias where the layer has biases.
std::size_t term_count(const Network& network, std::size_t layer);

/// Term `term` of the sum: w(j,i)·o(i), or the bias as the last. The signals are those of `trace`.
double term_value(const Network& network, const Trace& trace, NeuronAt neuron, std::size_t term);

/// The first `terms` terms added in order (0 for none). O(terms). With all of them it is trace.sum(neuron), bit for bit
/// unless the layer has been updated by difference.
double partial_sum(const Network& network, const Trace& trace, NeuronAt neuron, std::size_t terms);

}  // namespace netglow
