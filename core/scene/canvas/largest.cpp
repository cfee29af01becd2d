#include "core/scene/canvas/largest.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace netglow {

std::vector<std::size_t> largest_by_magnitude(const Vector& values, std::size_t most) {
    std::vector<std::size_t> places(static_cast<std::size_t>(values.size()));
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto magnitude = [&](std::size_t place) {
        const double value = std::abs(values[static_cast<Eigen::Index>(place)]);
        return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;  // of an overflow
    };
    const auto before = [&](std::size_t a, std::size_t b) {
        const double of_a = magnitude(a);
        const double of_b = magnitude(b);
        return of_a != of_b ? of_a > of_b : a < b;
    };
    const std::size_t count = std::min(most, places.size());
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(places.begin(), end, places.end(), before);
    places.resize(count);
    return places;
}

}  // namespace netglow
