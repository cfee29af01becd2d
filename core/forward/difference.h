// Updates sums by the difference of what has changed, instead of computing them again.
//
// Each update leaves a rounding error that a full sum would not have. A bound on the accumulated error of a layer is
// kept; when it is no longer small relative to the sums, the layer must be computed again.
#pragma once

#include <cstddef>

#include "core/network/network.h"

namespace netglow {

/// The largest accumulated error allowed, relative to the layer's largest sum.
inline constexpr double kMostDrift = 1e-12;

/// sums += column·factor, one after the other. Returns the largest |column·factor|; O(neurons).
double add_column(const double* column, double factor, Vector& sums);

/// The largest |value|; NaN where one of them is not finite. O(values).
double largest_magnitude(const Vector& values);

/// How far `additions` to each sum, one after the other, of numbers up to `largest_addition`, may have moved a sum that
/// is now at most `largest_sum`. (Each addition, product and factor is rounded by half a unit in the last place.)
double drift_of(std::size_t additions, double largest_addition, double largest_sum);

}  // namespace netglow
