#include <algorithm>
#include <numbers>

#include "core/scene/canvas/changes.h"
#include "core/scene/canvas/neuron_state.h"
#include "core/scene/canvas/plane_discs.h"
#include "core/scene/canvas/scene_parts.h"

namespace netglow {

namespace {

struct Outline {
    Color color;
    float width;
};

/// Black is for what is chosen; while nothing is, for what the step is about.
Outline outline_of(const SceneInput& input, NeuronAt at) {
    const Theme& theme = input.theme;
    const Outline chosen{theme.selected, 3.F};
    const Outline belongs{theme.selected, 2.5F};
    const auto ends_at = [at](const EdgeAt& edge) { return edge.receiver() == at || edge.sender() == at; };
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&input.view.selected); neuron != nullptr && *neuron == at) {
        return chosen;
    }
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&input.view.selected); edge != nullptr && ends_at(*edge)) {
        return belongs;
    }
    const Focus& focus = input.focus;
    if (!input.has_selection() && focus.neuron) {
        if (*focus.neuron == at) {
            return chosen;
        }
        if (focus.term && at.layer + 1 == focus.neuron->layer && at.index == *focus.term) {
            return belongs;
        }
    }
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&input.view.hovered); neuron != nullptr && *neuron == at) {
        return {theme.muted, 2.5F};
    }
    return {theme.muted, 1.5F};
}

/// The ring shows how far the sum is; it fades while the sum becomes the output.
void add_ring(const SceneInput& input, SceneParts& parts, NeuronAt at, const NeuronState& state) {
    if (state.phase == NeuronPhase::waiting || state.phase == NeuronPhase::known || state.sum_fraction <= 0) {
        return;
    }
    const float fade = state.phase == NeuronPhase::activating ? 1 - input.focus.leaving : 1.F;
    const float unit = input.unit(at.layer);
    parts.discs.emplace_back(Arc{.center = input.layout.at(at),
                                 .radius = input.layout.radius(at.layer) + 4 * unit,
                                 .width = 3 * unit,
                                 .start = 0,
                                 .sweep = state.sum_fraction * 2 * std::numbers::pi_v<float>,
                                 .color = with_alpha(input.theme.positive, fade)});
}

void add_disc(const SceneInput& input, SceneParts& parts, NeuronAt at, float radius, float alpha, float thin) {
    const NeuronState state = neuron_state(input, at);
    const Outline outline = outline_of(input, at);
    const float plane = is_plane(input, at) ? alpha * state.output_share : 0;
    add_plane(input, parts, at, plane);
    parts.discs.emplace_back(Disc{.center = input.layout.at(at),
                                  .radius = radius,
                                  .fill = with_alpha(plane > 0 ? input.theme.field : state.fill, alpha - plane),
                                  .stroke = with_alpha(outline.color, alpha),
                                  .stroke_width = outline.width * thin});
}

/// The few that stand out of a strip, as marks on it.
void add_marks(const SceneInput& input, SceneParts& parts, std::size_t layer) {
    constexpr float kMark = 5;  // radius, on the screen
    const float radius = std::max(kMark / std::max(input.view.zoom, 1.F), input.layout.radius(layer));
    std::vector<NeuronAt> marked;
    const auto mark = [&](NeuronAt at) {
        if (at.layer == layer && input.network.contains(at) && std::ranges::find(marked, at) == marked.end()) {
            marked.push_back(at);
        }
    };
    for (const Place* place : {&input.view.selected, &input.view.hovered}) {
        if (const NeuronAt* neuron = std::get_if<NeuronAt>(place)) {
            mark(*neuron);
        } else if (const EdgeAt* edge = std::get_if<EdgeAt>(place)) {
            mark(edge->sender());
            mark(edge->receiver());
        }
    }
    if (input.focus.neuron) {
        mark(*input.focus.neuron);
    }
    for (const NeuronAt at : marked) {
        add_disc(input, parts, at, radius, 1, 1 / std::max(input.view.zoom, 1.F));
    }
}

void add_column(const SceneInput& input, SceneParts& parts, std::size_t layer, float alpha) {
    constexpr float kClearance = 3;               // of labels from a disc
    constexpr std::size_t kMostObstacles = 4096;  // more are a wall of dots that no label could miss
    const float radius = input.layout.radius(layer);
    const bool texts = input.texts(layer);
    const IndexRange seen = input.in_sight(layer);
    for (std::size_t index = seen.first; index < seen.end; ++index) {
        const NeuronAt at{layer, index};
        if (seen.size() <= kMostObstacles) {
            parts.space.add_disc(input.layout.at(at), radius + kClearance * input.unit(layer));
        }
        if (texts) {
            if (const std::optional<double> before = is_plane(input, at) ? std::nullopt : output_before(input, at)) {
                parts.discs.emplace_back(ghost_of(input, at, *before));
            }
            add_ring(input, parts, at, neuron_state(input, at));
        }
        add_disc(input, parts, at, radius, alpha, outline_scale(input, layer));
    }
}

}  // namespace

void add_neurons(const SceneInput& input, SceneParts& parts) {
    for (std::size_t layer = 0; layer <= input.network.depth(); ++layer) {
        const float share = input.strip_share(layer);
        if (share < 1) {
            add_column(input, parts, layer, 1 - share);
        }
        if (share > 0) {
            add_marks(input, parts, layer);
        }
    }
}

}  // namespace netglow
