#include "core/density/strongest.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace netglow {
namespace {

/// Magnitudes by their exponent and the first four bits behind it: bins that are a sixteenth of their value wide.
constexpr unsigned kShift = 19;
constexpr std::size_t kBins = std::size_t{1} << (31U - kShift);

std::uint32_t bin_of(float strength) { return (std::bit_cast<std::uint32_t>(strength) & 0x7FFFFFFFU) >> kShift; }

template <typename Visit>
void for_each_seen(const EdgeField& field, const EdgeWindow& window, const std::stop_token& stop, Visit visit) {
    for (std::size_t from = 0; from < field.ends.from.neurons && !stop.stop_requested(); ++from) {
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

/// The bin from which on there are at least `most` edges, if there are so many.
std::uint32_t least_bin(const EdgeField& field, const EdgeWindow& window, std::size_t most, const std::stop_token& stop) {
    std::array<std::uint32_t, kBins> counts{};
    for_each_seen(field, window, stop, [&](std::size_t, std::size_t, float strength) { ++counts[bin_of(strength)]; });
    std::size_t above = 0;
    std::uint32_t bin = kBins;
    while (bin > 1 && above < most) {
        above += counts[--bin];
    }
    return bin;
}

}  // namespace

std::vector<StrongEdge> strongest_edges(const EdgeField& field, const EdgeWindow& window, std::size_t most,
                                        const std::stop_token& stop) {
    // Of edges that all count the same (signs), any are as good; the first ones then.
    constexpr std::size_t kMoreAtMost = 8;
    const std::uint32_t least = least_bin(field, window, most, stop);
    std::vector<StrongEdge> edges;
    for_each_seen(field, window, stop, [&](std::size_t from, std::size_t to, float strength) {
        if (strength != 0 && bin_of(strength) >= least && edges.size() < kMoreAtMost * most) {
            edges.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), strength});
        }
    });
    const auto stronger = [](const StrongEdge& a, const StrongEdge& b) {
        const float left = std::abs(a.strength);
        const float right = std::abs(b.strength);
        return left != right ? left > right : std::pair(a.from, a.to) < std::pair(b.from, b.to);
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
