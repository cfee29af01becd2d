#include "core/density/edge_field.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netglow {
namespace {

/// The receivers' y from which on an edge from `start` is at or below `height` at the share `along` of the way.
double receiver_at(double start, double along, double height) {
    if (along <= 0) {
        constexpr double kEverywhere = std::numeric_limits<double>::infinity();
        return start >= height ? -kEverywhere : kEverywhere;
    }
    return start + (height - start) / along;
}

/// An index of the row as a real number; at least 0, at most `neurons`.
double held_index(const NeuronRow& row, double y) {
    const double index = (y - row.top) / (row.pitch > 0 ? row.pitch : 1);
    return std::clamp(index, -1.0, static_cast<double>(row.neurons));
}

}  // namespace

IndexRange receivers_seen(const EdgeEnds& ends, const EdgeWindow& window, std::size_t from) {
    constexpr double kSlack = 1e-9;  // of a neuron: an edge along the border is seen
    const double start = ends.from.at(from);
    // The lower end of an edge falls and rises with its receiver, and so does the upper one.
    const double enters =
        std::min(receiver_at(start, window.left, window.top), receiver_at(start, window.right, window.top));
    const double leaves = std::max(receiver_at(start, window.left, std::nextafter(window.bottom, window.bottom + 1)),
                                   receiver_at(start, window.right, std::nextafter(window.bottom, window.bottom + 1)));
    const double first = std::max(0.0, std::ceil(held_index(ends.to, enters) - kSlack));
    const double end =
        std::clamp(std::floor(held_index(ends.to, leaves) + kSlack) + 1, 0.0, static_cast<double>(ends.to.neurons));
    if (first >= end) {
        return {};
    }
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(end)};
}

std::size_t edges_seen(const EdgeEnds& ends, const EdgeWindow& window) {
    std::size_t edges = 0;
    for (std::size_t from = 0; from < ends.from.neurons; ++from) {
        edges += receivers_seen(ends, window, from).size();
    }
    return edges;
}

}  // namespace netglow
