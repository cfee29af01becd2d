#include "core/density/strongest.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace netglow {
namespace {

/// Magnitudes by their exponent and the first eight bits behind it: bins that are 1/256 of their value wide.
constexpr unsigned kShift = 15;
constexpr std::size_t kBins = std::size_t{1} << (31U - kShift);

std::uint32_t bin_of(float strength) {
    return (std::bit_cast<std::uint32_t>(strength) & 0x7FFFFFFFU) >> kShift;
}

template <typename Visit>
void for_each_seen(const EdgeField& field, const EdgeWindow& window, const Cancellation& cancellation, Visit visit) {
    for (std::size_t from = 0; from < field.ends.from.neurons && !cancellation.requested(); ++from) {
        const float factor = field.factor(from);
        if (factor == 0) {
            continue;
        }
        const IndexRange seen = receivers_seen(field.ends, window, from);
        const float* weights = field.column(from);
        for (std::size_t to = seen.first; to < seen.end; ++to) {
            visit(from, to, field.shown(weights[to], factor));
        }
    }
}

/// A number that has nothing to do with where the edge is: edges that are as strong as each other are chosen by it.
std::uint32_t lot_of(std::size_t from, std::size_t to) {
    std::uint64_t lot = (static_cast<std::uint64_t>(from) << 32U | to) * 0x9E3779B97F4A7C15U;
    lot ^= lot >> 29U;
    lot *= 0xBF58476D1CE4E5B9U;
    return static_cast<std::uint32_t>(lot >> 32U);
}

/// The bin from which on there are at least `most` edges, if there are so many, and how many are in it.
struct LeastBin {
    std::uint32_t bin;
    std::size_t edges;
};
LeastBin least_bin(const EdgeField& field, const EdgeWindow& window, std::size_t most,
                   const Cancellation& cancellation) {
    std::vector<std::uint32_t> counts(kBins);
    for_each_seen(field, window, cancellation,
                  [&](std::size_t, std::size_t, float strength) { ++counts[bin_of(strength)]; });
    std::size_t above = 0;
    std::uint32_t bin = kBins;
    while (bin > 1 && above < most) {
        above += counts[--bin];
    }
    return {bin, bin < kBins ? counts[bin] : 0};
}

}  // namespace

std::vector<StrongEdge> strongest_edges(const EdgeField& field, const EdgeWindow& window, std::size_t most,
                                        const Cancellation& cancellation) {
    constexpr std::size_t kMore = 4;
    const LeastBin least = least_bin(field, window, most, cancellation);
    // Of very many that are nearly as strong as each other, some are drawn by lot.
    const double share = static_cast<double>(kMore * most) / static_cast<double>(std::max<std::size_t>(least.edges, 1));
    const auto last_lot = static_cast<std::uint32_t>(std::min(share, 1.0) * 4294967295.0);
    std::vector<StrongEdge> edges;
    for_each_seen(field, window, cancellation, [&](std::size_t from, std::size_t to, float strength) {
        const std::uint32_t bin = bin_of(strength);
        if (strength != 0 && (bin > least.bin || (bin == least.bin && lot_of(from, to) <= last_lot))) {
            edges.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), strength});
        }
    });
    const auto stronger = [](const StrongEdge& a, const StrongEdge& b) {
        const float left = std::abs(a.strength);
        const float right = std::abs(b.strength);
        return left != right ? left > right : lot_of(a.from, a.to) < lot_of(b.from, b.to);
    };
    const std::size_t count = std::min(most, edges.size());
    const auto end = edges.begin() + static_cast<std::ptrdiff_t>(count);
    if (end != edges.end()) {
        std::nth_element(edges.begin(), end, edges.end(), stronger);
    }
    std::sort(edges.begin(), end, [&](const StrongEdge& a, const StrongEdge& b) { return stronger(b, a); });
    edges.resize(count);
    return edges;
}

}  // namespace netglow
