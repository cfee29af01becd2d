// Sums brought up to date by what has changed in them, instead of being added up again.
//
// Each difference leaves a rounding error behind that a whole sum would not have. How far these may have moved the sums
// of a layer is kept count of, and where it is no longer small beside the sums, the layer is to be added up again.
#pragma once

#include <cstddef>

#include "core/network/network.h"

namespace netglow {

/// The most that differences may move a sum from what a whole pass would give, in parts of the layer's largest sum.
inline constexpr double kMostDrift = 1e-12;

/// sums += column·factor, one after the other. The answer is the largest |column·factor|; O(neurons).
double add_column(const double* column, double factor, Vector& sums);

/// The largest |value|; NaN where one of them is not finite. O(values).
double largest_magnitude(const Vector& values);

/// How far `additions` to each sum, one after the other, of numbers up to `largest_addition`, may have moved a sum that
/// is now at most `largest_sum`. (Each addition, product and factor is rounded by half a unit in the last place.)
double drift_of(std::size_t additions, double largest_addition, double largest_sum);

}  // namespace netglow
