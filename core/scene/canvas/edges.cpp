#include <algorithm>
#include <cmath>
#include <functional>

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

/// Of edges that are lit, in a layer: the strongest, and from which strength on they stand out of the others.
struct LitScale {
    double largest = 0;
    double strong = 0;
};

LitScale lit_scale(const SceneInput& input, const std::vector<LitEdge>& lit, std::size_t layer) {
    constexpr std::size_t kStrong = 48;
    std::vector<double> strengths;
    for (const LitEdge& entry : lit) {
        if (entry.edge.layer == layer) {
            strengths.push_back(std::abs(strength_of(input, entry.edge)));
        }
    }
    std::ranges::sort(strengths, std::greater());
    if (strengths.empty()) {
        return {};
    }
    return {strengths.front(), strengths.size() > kStrong ? strengths[kStrong] : 0};
}

/// Of an edge among hundreds that are lit together: all but the strongest would be a wall.
float share_of_many(double strength, const LitScale& scale) {
    constexpr float kWeak = 0.16F;
    if (scale.largest == 0) {
        return kWeak;
    }
    return strength > scale.strong || scale.strong == 0 ? 1
                                                        : 0.03F + kWeak * static_cast<float>(strength / scale.strong);
}

/// A whole picture of edges, and not a line among others, is as strong as it may be while nothing else is.
float whole_opacity(float opacity) {
    return std::min(opacity / kRelated, 1.F);
}

EdgeBundle bundle_of(const SceneInput& input, std::size_t layer) {
    const EdgeMeasure measure = measure_of(input);
    EdgeBundle bundle;
    bundle.layer = layer;
    bundle.weights = &input.network.layer(layer).weights;
    bundle.log = input.view.log == nullptr ? nullptr : &input.view.log->layer(layer);
    bundle.largest = input.largest[layer];
    bundle.signs = measure == EdgeMeasure::sign;
    bundle.front = front_of(input, layer);
    if (measure == EdgeMeasure::product) {
        bundle.signals = &input.trace.outputs(layer - 1);
        bundle.largest_product = largest_product(input, layer);
        if (bundle.largest_product == 0) {
            bundle.front = 0;  // no signal at all: the weights are there nevertheless
        }
    }
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
        add_ends(input, layer - 1, bundle.from);
        add_ends(input, layer, bundle.to);
    }
    return bundle;
}

}  // namespace

void add_edges(const SceneInput& input, Scene& scene, SceneParts& parts) {
    std::vector<LitEdge> lit = lit_edges(input);
    std::vector<LitScale> scales(input.network.depth() + 1);
    for (std::size_t layer = 1; layer <= input.network.depth(); ++layer) {
        scene.edges.push_back(bundle_of(input, layer));
        scales[layer] = input.large(layer) ? lit_scale(input, lit, layer) : LitScale{largest_strength(input, layer), 0};
    }
    // What is lit most lies on top.
    std::stable_sort(lit.begin(), lit.end(), [](const LitEdge& a, const LitEdge& b) { return a.opacity < b.opacity; });
    for (const LitEdge& entry : lit) {
        const EdgeAt edge = entry.edge;
        const bool large = input.large(edge.layer);
        const float below = large ? 0 : scene.edges[edge.layer - 1].opacity;
        if (entry.opacity <= below) {
            continue;
        }
        const double strength = strength_of(input, edge);
        const float width =
            edge_width(strength, scales[edge.layer].largest) / (large ? std::max(2 * input.view.zoom, 1.F) : 1.F);
        // The bundle shines through: this much more makes the two together as strong as wanted.
        float more = (entry.opacity - below) / (1 - below);
        if (large && entry.rank != EdgeRank::chosen) {
            more *= share_of_many(std::abs(strength), scales[edge.layer]);
        }
        parts.lines.emplace_back(Line{.from = input.layout.at(edge.sender()),
                                      .to = input.layout.at(edge.receiver()),
                                      .width = width,
                                      .color = with_alpha(input.sign_color(strength), more),
                                      .dash = strength < 0 && has_dashes(input, edge.layer) ? kEdgeDash : 0.F});
    }
}

}  // namespace netglow
