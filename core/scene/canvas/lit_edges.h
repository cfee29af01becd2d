// Which edges stand out at a moment, and how strongly every edge is drawn.
#pragma once

#include <vector>

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

inline constexpr float kLit = 0.95F;     ///< opacity of edges in use, selected or under the pointer
inline constexpr float kRelated = 0.6F;  ///< opacity of edges related to those; of all edges while nothing plays
inline constexpr float kReceded =
    0.3F;  ///< opacity of a layer of many edges while those of one of its neurons stand out

/// Opacity of edges already used, and of those still to be used. On dark the same alpha looks fainter, and on paper it
/// is fainter than a printer can draw.
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
    numbered,  ///< related to a chosen one
    chosen,    ///< the one edge that is in use, selected or under the pointer
};

struct LitEdge {
    EdgeAt edge;
    float opacity;
    EdgeRank rank;
    float share;  ///< its strength: in a layer of few edges LayerStrength's, of many relative to all about its neuron
    float below;  ///< how much of the bundle's opacity is drawn under it
};

/// Opacity of all edges into a layer, as one bundle.
float bundle_opacity(const SceneInput& input, std::size_t layer);
/// Opacity of edges that signals have not reached yet, while they travel through the whole layer.
float opacity_ahead(const SceneInput& input, std::size_t layer);
/// Opacity of the edges into the neuron that the step is about.
float focus_opacity(const SceneInput& input);

/// The edges that are drawn over their bundles, each once, by place. At most some thousands: of a neuron with more, the
/// strongest. Where even these would be too many to follow, the weaker ones are fainter.
std::vector<LitEdge> lit_edges(const SceneInput& input);

/// Whether the layer has few enough edges for dashes to be legible.
bool has_dashes(const SceneInput& input, std::size_t layer);

/// Whether the layer shows all its weights as numbers where they have room: few edges, and nothing chosen or in focus
/// elsewhere.
bool shows_all_weights(const SceneInput& input, std::size_t layer);

}  // namespace netglow
