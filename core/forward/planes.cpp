#include "core/forward/planes.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"
#include "core/forward/columns.h"

namespace netglow {

Planes planes_of(const Network& network, const GridAxis& x, const GridAxis& y) {
    NETGLOW_ASSERT(network.inputs() == 2 && x.input < 2 && y.input < 2 && x.input != y.input);
    NETGLOW_ASSERT(x.points >= 2 && y.points >= 2);
    const auto points = static_cast<Eigen::Index>(x.points * y.points);
    Planes planes{x, y, {}};
    for (const Dense& dense : network.layers()) {
        planes.layers.emplace_back(static_cast<Eigen::Index>(dense.neurons()), points);
    }
    const Eigen::Index together = columns_together(network, network.depth());
    Vector signals;
    Vector sums;
    for (Eigen::Index first = 0; first < points; first += together) {
        const Eigen::Index count = std::min(together, points - first);
        signals.resize(2 * count);
        for (Eigen::Index k = 0; k < count; ++k) {
            const auto point = static_cast<std::size_t>(first + k);
            signals[2 * k + static_cast<Eigen::Index>(x.input)] = x.at(point / y.points);
            signals[2 * k + static_cast<Eigen::Index>(y.input)] = y.at(point % y.points);
        }
        for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
            const Dense& dense = network.layer(layer);
            weighted_sums(dense, signals, count, std::nullopt, sums);
            activate_columns(dense.activation, sums, count, signals);
            planes.layers[layer - 1].middleCols(first, count) =
                Eigen::Map<const Matrix>(signals.data(), signals.size() / count, count);
        }
    }
    return planes;
}

std::size_t plane_points(const Network& network) {
    constexpr double kWork = 6e6;  // products that a frame has time for
    constexpr double kActivation = 8;
    constexpr std::size_t kMost = 40;
    constexpr std::size_t kLeast = 12;
    if (network.inputs() != 2) return 0;
    double work = 0;
    for (const Dense& dense : network.layers()) {
        work += static_cast<double>(dense.weights.size()) + kActivation * static_cast<double>(dense.neurons());
    }
    const auto points = std::min(kMost, static_cast<std::size_t>(std::sqrt(kWork / work)));
    return points < kLeast ? 0 : points;
}

}  // namespace netglow
