#include <numbers>

#include "core/scene/changes.h"
#include "core/scene/neuron_state.h"
#include "core/scene/scene_parts.h"

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

}  // namespace

void add_neurons(const SceneInput& input, SceneParts& parts) {
    constexpr float kClearance = 3;               // of labels from a disc
    constexpr std::size_t kMostObstacles = 4096;  // more are a wall of dots that no label could miss
    for (std::size_t layer = 0; layer <= input.network.depth(); ++layer) {
        const float radius = input.layout.radius(layer);
        const bool texts = input.texts(layer);
        const std::size_t neurons = input.network.neurons(layer);
        const float thin = radius < 7 ? radius / 7 : 1.F;  // outlines of tiny discs
        for (std::size_t index = 0; index < neurons; ++index) {
            const NeuronAt at{layer, index};
            const NeuronState state = neuron_state(input, at);
            const Outline outline = outline_of(input, at);
            if (neurons <= kMostObstacles) {
                parts.space.add_disc(input.layout.at(at), radius + kClearance * input.unit(layer));
            }
            if (texts) {
                if (const std::optional<double> before = output_before(input, at)) {
                    parts.discs.emplace_back(ghost_of(input, at, *before));
                }
                add_ring(input, parts, at, state);
            }
            parts.discs.emplace_back(Disc{.center = input.layout.at(at),
                                          .radius = radius,
                                          .fill = state.fill,
                                          .stroke = outline.color,
                                          .stroke_width = outline.width * thin});
        }
    }
}

}  // namespace netglow
