#include "core/scene/canvas/edge_ink.h"

#include <algorithm>
#include <cmath>

namespace netglow {
namespace {

/// From the first to the last neuron of a column.
float height_of(const Column& column) {
    return column.pitch * static_cast<float>(column.neurons - 1) + 2 * column.radius;
}

/// The space between two columns, from disc to disc.
struct Gap {
    Gap(const SceneInput& input, std::size_t layer)
        : senders(input.layout.columns[layer - 1]), receivers(input.layout.columns[layer]) {
        way = receivers.x - senders.x;
        const float between = way - senders.radius - receivers.radius;
        shown = way > 0 ? std::max(between, 0.F) / way : 0;
        area = std::max(between, 1.F) * (height_of(senders) + height_of(receivers)) / 2;
    }
    /// What a line of this width between two heights covers, as a share of the area.
    float ink(float width, float down) const { return width * shown * std::hypot(way, down) / area; }

    const Column& senders;
    const Column& receivers;
    float way;
    float shown;  ///< the part of an edge that is not under a disc
    float area;
};

}  // namespace

bool has_many_edges(const SceneInput& input, std::size_t layer) {
    return input.network.layer(layer).weights.size() > kFewEdgesMeasured;
}

EdgeWidths widths_of(const SceneInput& input, std::size_t layer) {
    if (input.large(layer)) {
        const float pixel = 1 / std::max(input.view.zoom, 1.F);
        return {pixel, 4 * pixel};
    }
    return widths_of_many(static_cast<std::size_t>(input.network.layer(layer).weights.size()));
}

EdgeFade fade_of_layer(const SceneInput& input, std::size_t layer, const LayerStrength& strength) {
    const Gap gap(input, layer);
    const EdgeWidths widths = widths_of(input, layer);
    InkTally tally;
    for (std::size_t from = 0; from < gap.senders.neurons; ++from) {
        const float start = gap.senders.top + gap.senders.pitch * static_cast<float>(from);
        for (std::size_t to = 0; to < gap.receivers.neurons; ++to) {
            const float share = strength.share(to, from);
            const float down = gap.receivers.top + gap.receivers.pitch * static_cast<float>(to) - start;
            tally.add(share, gap.ink(widths.of(share), down));
        }
    }
    return tally.fade(kLineInk);
}

EdgeFade fade_of_fan(const SceneInput& input, const std::vector<FanEdge>& fan) {
    if (fan.empty()) {
        return {};
    }
    const std::size_t layer = fan.front().edge.layer;
    const Gap gap(input, layer);
    const EdgeWidths widths = widths_of(input, layer);
    InkTally tally;
    for (const FanEdge& entry : fan) {
        const float down = input.layout.at(entry.edge.receiver()).y - input.layout.at(entry.edge.sender()).y;
        tally.add(entry.share, gap.ink(widths.of(entry.share), down));
    }
    const EdgeFade fade = tally.fade(kFanInk);
    // Of many the weak ones would hide which are the strong ones.
    constexpr EdgeFade kOfMany{0.15F, 0.5F};
    return has_many_edges(input, layer) && fade.full < kOfMany.full ? kOfMany : fade;
}

}  // namespace netglow
