#include <algorithm>

#include "core/scene/canvas/edge_ink.h"
#include "core/scene/canvas/edge_sight.h"
#include "core/scene/canvas/edge_strength.h"
#include "core/scene/canvas/lit_edges.h"

namespace netglow {

namespace {

void add_ends(const SceneInput& input, std::size_t layer, std::vector<Point>& ends) {
    for (std::size_t index = 0; index < input.network.neurons(layer); ++index) {
        ends.push_back(input.layout.at({layer, index}));
    }
}

/// Opacity of what is drawn by weight as long as there are no signals.
constexpr float kAhead = 0.5F;

/// A whole picture of edges, and not a line among others, is as strong as it may be while nothing else is.
float whole_opacity(float opacity) {
    return std::min(opacity / kRelated, 1.F);
}

EdgeBundle bundle_of(const SceneInput& input, std::size_t layer) {
    const LayerStrength strength(input, layer);
    EdgeBundle bundle;
    bundle.layer = layer;
    bundle.weights = &input.network.layer(layer).weights;
    bundle.log = input.view.log == nullptr ? nullptr : &input.view.log->layer(layer);
    bundle.largest = strength.largest;
    bundle.signs = strength.signs;
    bundle.front = strength.front;
    bundle.signals = strength.signals;
    bundle.largest_product = strength.largest_product;
    bundle.positive = input.theme.positive;
    bundle.negative = input.theme.negative;
    bundle.neutral = input.theme.muted;
    bundle.opacity = bundle_opacity(input, layer);
    bundle.dashed = has_dashes(input, layer);
    if (input.large(layer)) {
        bundle.opacity = whole_opacity(bundle.opacity);
        bundle.waiting = whole_opacity(opacity_ahead(input, layer));
        if (bundle.signals != nullptr) {
            bundle.waiting = std::min(bundle.waiting, kAhead);
        }
        bundle.sight = bundle_sight(input, layer);
    } else {
        bundle.widths = widths_of(input, layer);
        bundle.fade = fade_of_layer(input, layer, strength);
        add_ends(input, layer - 1, bundle.from);
        add_ends(input, layer, bundle.to);
    }
    return bundle;
}

}  // namespace

void add_edges(const SceneInput& input, Scene& scene, SceneParts& parts) {
    std::vector<LitEdge> lit = lit_edges(input);
    for (std::size_t layer = 1; layer <= input.network.depth(); ++layer) {
        scene.edges.push_back(bundle_of(input, layer));
    }
    // What is lit most lies on top.
    std::stable_sort(lit.begin(), lit.end(), [](const LitEdge& a, const LitEdge& b) { return a.opacity < b.opacity; });
    for (const LitEdge& entry : lit) {
        const EdgeAt edge = entry.edge;
        const EdgeBundle& bundle = scene.edges[edge.layer - 1];
        const float below = bundle.opacity * entry.below;
        constexpr float kSeen = 0.01F;
        if (entry.opacity <= below + kSeen) {
            continue;
        }
        const double strength = strength_of(input, edge);
        // The bundle shines through: this much more makes the two together as strong as wanted.
        const float more = (entry.opacity - below) / (1 - below);
        parts.lines.emplace_back(Line{.from = input.layout.at(edge.sender()),
                                      .to = input.layout.at(edge.receiver()),
                                      .width = widths_of(input, edge.layer).of(entry.share),
                                      .color = with_alpha(input.sign_color(strength), more),
                                      .dash = strength < 0 && has_dashes(input, edge.layer) ? kEdgeDash : 0.F});
    }
}

}  // namespace netglow
