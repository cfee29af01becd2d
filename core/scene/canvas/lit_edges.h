// Which edges stand out at a moment, and how strongly every edge is drawn.
#pragma once

#include <vector>

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

inline constexpr float kLit = 0.95F;     ///< what is now used, chosen or under the pointer
inline constexpr float kRelated = 0.6F;  ///< what belongs to it; everything while nothing plays

/// What has done its work, and what is still to come. On dark the same alpha is fainter to the eye, and on paper
/// fainter than a printer can draw.
inline float used_opacity(ThemeKind theme) {
    return theme == ThemeKind::light ? 0.28F : 0.38F;
}
inline float waiting_opacity(ThemeKind theme) {
    return theme == ThemeKind::light ? 0.13F : 0.22F;
}
inline float used_opacity(const SceneInput& input) {
    return used_opacity(input.view.theme);
}
inline float waiting_opacity(const SceneInput& input) {
    return waiting_opacity(input.view.theme);
}

enum class EdgeRank {
    plain,     ///< drawn stronger than its bundle, without a number
    numbered,  ///< belongs to what is lit
    chosen,    ///< the one edge that is used, chosen or under the pointer
};

struct LitEdge {
    EdgeAt edge;
    float opacity;
    EdgeRank rank;
};

/// Of all edges into a layer, as one bundle.
float bundle_opacity(const SceneInput& input, std::size_t layer);
/// Of those that signals have not reached yet, while they are under way in the whole layer.
float opacity_ahead(const SceneInput& input, std::size_t layer);
/// Of the edges into the neuron that the step is about.
float focus_opacity(const SceneInput& input);

/// The edges that are drawn over their bundles, each once, by place. At most some thousands: of a neuron with more, the
/// strongest.
std::vector<LitEdge> lit_edges(const SceneInput& input);

/// Few enough edges for dashes to be read.
bool has_dashes(const SceneInput& input, std::size_t layer);

/// The layer shows all its weights as numbers where they have room: few edges, and nothing chosen or in focus
/// elsewhere.
bool shows_all_weights(const SceneInput& input, std::size_t layer);

}  // namespace netglow
