// Sensitivity: how much every output of a network changes with one weight, one bias or one input.
//
// Exact derivatives, by the chain rule, forwards: the place changes one sum (an input: all sums of the first layer),
// and that change is carried through the later layers. O(the weights behind the place that meet signals which change;
// of the layer next to a weight's, one column), beside O(neurons).
//
// Where an activation has a kink, there are two slopes; taken is the one that PyTorch takes:
//   relu         0 at 0
//   relu6        0 at 0 and at 6
//   leaky_relu   alpha at 0
//   elu, selu    that of the left side at 0 (alpha; 1.758…)
//   hard_sigmoid 0 at -3 and at 3
//   step         0 everywhere, at its jump too
// Where a pass has overflowed, slopes may be infinite or NaN.
#pragma once

#include "core/forward/forward.h"

namespace netglow {

/// f'(X) of an elementwise activation, without overflow or NaN for every finite sum, to the last digits for large ones
/// too (sigmoid at 40: 4.2e-18). Asserts that it is elementwise.
double slope(const Activation& activation, double sum);

/// How the outputs O of a layer follow when its sums X change at the rate `sum_change`: J(X)·sum_change, J the Jacobian
/// matrix of the activation (never formed; softmax is O(neurons), too). Any activation.
Vector output_change(const Activation& activation, const LayerTrace& layer, const Vector& sum_change);

/// ∂O(k)/∂w of every output k of the network. `trace` is the pass of `network` at which it is taken.
Vector output_slopes(const Network& network, const Trace& trace, EdgeAt weight);

/// ∂O(k)/∂b of every output k for the bias of a neuron of a computed layer, as if it had one where its layer has none;
/// which is also the slope for its sum.
Vector output_slopes_of_bias(const Network& network, const Trace& trace, NeuronAt neuron);

/// ∂O(k)/∂I of every output k. `input` < network.inputs().
Vector output_slopes_of_input(const Network& network, const Trace& trace, std::size_t input);

/// How the sums X of a layer are to change so that its outputs follow `wanted`: J(X)ᵀ·wanted, for the chain rule taken
/// backwards. Any activation, without forming J.
Vector sum_slopes(const Activation& activation, const LayerTrace& layer, const Vector& wanted);

/// ∂O/∂I of `neuron` (layer >= 1) for every input I at once. O(weights up to the neuron's layer).
Vector input_slopes(const Network& network, const Trace& trace, NeuronAt neuron);

/// Which inputs speak for and against the neuron's output now: ∂O/∂I · I for every input; an input of 0 says nothing.
/// In a network of identities without biases they add up to the output. The cost is that of input_slopes().
Vector input_contributions(const Network& network, const Trace& trace, NeuronAt neuron);

}  // namespace netglow
