// How edges fade so that the ink between two columns stays bounded.
#pragma once

#include <vector>

#include "core/density/ink.h"
#include "core/scene/canvas/edge_strength.h"

namespace netglow {

// Shares of the space between two columns that may be covered. With the neurons' texts and what is lit it stays below
// 0.3 in all.
inline constexpr float kLineInk = 0.24F;           ///< by the edges of a small layer,
inline constexpr float kLargeLineInk = 0.14F;      ///< of a large one that are lines, which are drawn stronger,
inline constexpr float kDenseInk = 0.065F;         ///< by its density (mean opacity),
inline constexpr float kLinesOverDensity = 0.09F;  ///< and by the strongest edges over that
inline constexpr float kFanInk = 0.1F;             ///< by the edges of one neuron that stands out

/// Whether a layer has more edges than can be told apart without a measure that sorts them: more than 40.
bool has_many_edges(const SceneInput& input, std::size_t layer);

/// The widths of the edges into a layer; those of a large one over its density, on the screen.
EdgeWidths widths_of(const SceneInput& input, std::size_t layer);

/// How the edges of a small layer fade. O(edges).
EdgeFade fade_of_layer(const SceneInput& input, std::size_t layer, const LayerStrength& strength);

/// An edge about a neuron, and how strong it is among the others about it, 0 .. 1.
struct FanEdge {
    EdgeAt edge;
    float share = 0;
};
/// How the edges of one neuron fade, which all go into or come out of the layer's neurons. O(edges).
EdgeFade fade_of_fan(const SceneInput& input, const std::vector<FanEdge>& fan);

}  // namespace netglow
