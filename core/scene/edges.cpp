#include <algorithm>

#include "core/scene/lit_edges.h"

namespace netglow {

namespace {

EdgeBundle bundle_of(const SceneInput& input, std::size_t layer) {
    EdgeBundle bundle;
    bundle.layer = layer;
    bundle.weights = &input.network.layer(layer).weights;
    bundle.largest = input.largest[layer];
    bundle.positive = input.theme.positive;
    bundle.negative = input.theme.negative;
    bundle.opacity = bundle_opacity(input, layer);
    bundle.dashed = has_dashes(input, layer);
    for (std::size_t from = 0; from < input.network.neurons(layer - 1); ++from) {
        bundle.from.push_back(input.layout.at({layer - 1, from}));
    }
    for (std::size_t to = 0; to < input.network.neurons(layer); ++to) {
        bundle.to.push_back(input.layout.at({layer, to}));
    }
    return bundle;
}

}  // namespace

void add_edges(const SceneInput& input, Scene& scene, SceneParts& parts) {
    for (std::size_t layer = 1; layer <= input.network.depth(); ++layer) {
        scene.edges.push_back(bundle_of(input, layer));
    }
    std::vector<LitEdge> lit = lit_edges(input);
    // What is lit most lies on top.
    std::stable_sort(lit.begin(), lit.end(), [](const LitEdge& a, const LitEdge& b) { return a.opacity < b.opacity; });
    for (const LitEdge& entry : lit) {
        const EdgeAt edge = entry.edge;
        const float below = scene.edges[edge.layer - 1].opacity;
        if (entry.opacity <= below) {
            continue;
        }
        const double weight = input.network.weight(edge);
        // The bundle shines through: this much more makes the two together as strong as wanted.
        const float more = (entry.opacity - below) / (1 - below);
        parts.lines.emplace_back(Line{.from = input.layout.at(edge.sender()),
                                      .to = input.layout.at(edge.receiver()),
                                      .width = edge_width(weight, input.largest[edge.layer]),
                                      .color = with_alpha(input.sign_color(weight), more),
                                      .dash = weight < 0 && has_dashes(input, edge.layer) ? kEdgeDash : 0.F});
    }
}

}  // namespace netglow
