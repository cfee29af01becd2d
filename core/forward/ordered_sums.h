// The sums of a layer, X = W·I + b: every one adds its products in the order of the sending neurons and the bias last,
// as the term steps show it, bit for bit the same on every processor.
//
// Signals that are 0 are passed over: their products are 0 or −0 (weights are finite), and adding these changes
// nothing, for a sum that begins with 0 is never −0.
#pragma once

#include "core/network/network.h"

namespace netglow {

/// All sums of the layer; `sum` is resized. O(weights from signals that are not 0); a layer that does not fit the cache
/// is read as fast as the memory gives it.
void ordered_sums(const Dense& dense, const Vector& signals, Vector& sum);

/// The same without biases: W·I.
void ordered_products(const Matrix& weights, const Vector& signals, Vector& sum);

/// The first `terms` terms of one neuron's sum (the bias is the last term of all). O(terms).
double ordered_sum(const Dense& dense, const Vector& signals, Eigen::Index neuron, std::size_t terms);

}  // namespace netglow
