// Ink: how much of the space between two columns edges cover, and how they fade by strength where that would be too
// much.
//
// A thousand edges drawn at full strength are a wall. The strongest are what tells, so the others fade, the weakest
// first, until no more than a given share of the space is covered. How far is a continuous function of all strengths:
// nothing comes or goes at once while a value changes.
#pragma once

#include <array>
#include <cstddef>

namespace netglow {

/// How much is drawn of an edge, by its strength (0 … 1, relative to the layer's strongest). Must match
/// shaders/edges.vert.
struct EdgeFade {
    float none = 0;  ///< edges of at most this strength are not drawn
    float full = 0;  ///< from here on they are drawn whole; 0: all are
    float of(float strength) const;
    bool operator==(const EdgeFade&) const = default;
};

/// Widths of edges of strength 0 and 1, in points.
struct EdgeWidths {
    float thinnest = 1;
    float thickest = 5;
    float of(float strength) const { return thinnest + (thickest - thinnest) * strength; }
    bool operator==(const EdgeWidths&) const = default;
};

/// The widths of so many edges between two columns: lines of many are thinner.
EdgeWidths widths_of_many(std::size_t edges);

/// Adds up the ink of edges by their strength.
class InkTally {
public:
    /// `ink` is what the edge covers of the space: its width times its length over the area. O(1).
    void add(float strength, float ink);
    /// The least fade with which all of it is at most `most`. Edges of less than `soft` of the strength that is drawn
    /// whole are not drawn; of more, where edges are so alike that the strongest would fade, too.
    EdgeFade fade(double most, float soft = 0.4F) const;
    /// What is left of the ink with this fade.
    double left(const EdgeFade& fade) const;

private:
    static constexpr std::size_t kOctaves = 12;  ///< below 2^-12 of the strongest all are alike
    static constexpr std::size_t kSteps = 16;    ///< to an octave; between two, ink is shared, so that none jumps
    std::array<double, kOctaves * kSteps + 1> bins_{};
};

}  // namespace netglow
