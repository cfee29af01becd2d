// EdgeField: all edges between two columns of evenly spaced neurons, and which of them a window shows.
//
// An edge from sender i to receiver j is the straight line between their places. A window is a rectangle between the
// columns; whether an edge crosses it is arithmetic, so nothing here iterates over all edges.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace netglow {

/// Where the neurons of a column stand: evenly, from the first one down.
struct NeuronRow {
    double top = 0;  ///< y of the first
    double pitch = 1;
    std::size_t neurons = 1;
    double at(std::size_t index) const { return top + pitch * static_cast<double>(index); }
    bool operator==(const NeuronRow&) const = default;
};

struct EdgeEnds {
    NeuronRow from;
    NeuronRow to;
    std::size_t edges() const { return from.neurons * to.neurons; }
    bool operator==(const EdgeEnds&) const = default;
};

/// A part of the space between two columns. x runs from the senders (0) to the receivers (1), y is in the units of
/// NeuronRow.
struct EdgeWindow {
    double left = 0;
    double right = 1;
    double top = 0;
    double bottom = 1;
    bool operator==(const EdgeWindow&) const = default;
};

/// From `first` up to, not including, `end`.
struct IndexRange {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - first; }
    bool operator==(const IndexRange&) const = default;
};

/// The receivers whose edges from this sender cross the window. O(1).
IndexRange receivers_seen(const EdgeEnds& ends, const EdgeWindow& window, std::size_t from);
/// How many edges cross the window. O(senders).
std::size_t edges_seen(const EdgeEnds& ends, const EdgeWindow& window);

/// The value that is drawn for each edge: its weight, its product with the sender's signal, or its sign alone.
struct EdgeField {
    EdgeEnds ends;
    std::span<const float> weights;  ///< column-major: for every sender the weights of all receivers
    std::span<const float> signals;  ///< of the senders: edges are drawn by w·o; empty: by w
    bool signs = false;              ///< use only the sign: 1, -1 or 0

    float factor(std::size_t from) const { return signals.empty() ? 1.F : signals[from]; }
    const float* column(std::size_t from) const { return weights.data() + from * ends.to.neurons; }
    float strength(std::size_t to, std::size_t from) const { return shown(column(from)[to], factor(from)); }
    float shown(float weight, float factor) const {
        const float value = weight * factor;
        return !signs ? value : value > 0 ? 1.F : value < 0 ? -1.F : 0.F;
    }
};

/// The height of an edge at both sides of a window.
struct Crossing {
    double left;
    double right;
};
inline Crossing crossing(const EdgeEnds& ends, const EdgeWindow& window, std::size_t to, std::size_t from) {
    const double start = ends.from.at(from);
    const double way = ends.to.at(to) - start;
    return {start + window.left * way, start + window.right * way};
}

}  // namespace netglow
