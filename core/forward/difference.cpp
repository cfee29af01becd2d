#include "core/forward/difference.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netglow {

using Index = Eigen::Index;

namespace {

// Eight numbers beside each other, so that the largest is found by vectors: its order does not matter, but a compiler
// may not know.
constexpr Index kLanes = 8;
using Lanes = Eigen::Array<double, kLanes, 1>;

}  // namespace

double add_column(const double* column, double factor, Vector& sums) {
    const Index count = sums.size();
    Lanes largest = Lanes::Zero();
    Index j = 0;
    for (; j + kLanes <= count; j += kLanes) {
        const Lanes product = Eigen::Map<const Lanes>(column + j) * factor;
        Eigen::Map<Lanes>(sums.data() + j) += product;
        largest = largest.max(product.abs());
    }
    for (; j < count; ++j) {
        const double product = column[j] * factor;
        sums[j] += product;
        largest[0] = std::max(largest[0], std::abs(product));
    }
    return largest.maxCoeff();
}

double largest_magnitude(const Vector& values) {
    const Index count = values.size();
    Lanes largest = Lanes::Zero();
    Lanes strange = Lanes::Zero();  // NaN as soon as a value is not finite
    Index j = 0;
    for (; j + kLanes <= count; j += kLanes) {
        const Lanes eight = Eigen::Map<const Lanes>(values.data() + j);
        largest = largest.max(eight.abs());
        strange += eight - eight;
    }
    for (; j < count; ++j) {
        largest[0] = std::max(largest[0], std::abs(values[j]));
        strange[0] += values[j] - values[j];
    }
    return largest.maxCoeff() + strange.sum();
}

double drift_of(std::size_t additions, double largest_addition, double largest_sum) {
    constexpr double kHalfUnit = std::numeric_limits<double>::epsilon() / 2;
    const auto count = static_cast<double>(additions);
    return kHalfUnit * count * (largest_sum + (count + 2) * largest_addition);
}

}  // namespace netglow
