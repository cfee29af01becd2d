#include "core/scene/canvas/lit_edges.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/scene/canvas/edge_strength.h"
#include "core/scene/canvas/pulses.h"

namespace netglow {

namespace {

constexpr std::size_t kMostOfNeuron = 1024;  ///< edges lit for one neuron
constexpr std::size_t kFewEdges = 256;       ///< of a layer, to be drawn one by one

using LitMap = std::map<EdgeAt, LitEdge>;

std::size_t edges_of(const SceneInput& input, std::size_t layer) {
    return input.network.neurons(layer) * input.network.neurons(layer - 1);
}

float blend(float from, float to, float amount) {
    return from * (1 - amount) + to * amount;
}

void light(LitMap& lit, EdgeAt edge, float opacity, EdgeRank rank) {
    LitEdge& entry = lit.try_emplace(edge, LitEdge{edge, opacity, rank}).first->second;
    entry.opacity = std::max(entry.opacity, opacity);
    entry.rank = std::max(entry.rank, rank);
}

/// Edges into a neuron; of an input, the edges out of it.
std::vector<EdgeAt> edges_about(const SceneInput& input, NeuronAt at) {
    const bool out = at.layer == 0;
    std::vector<EdgeAt> edges;
    const std::size_t count = input.network.neurons(out ? 1 : at.layer - 1);
    edges.reserve(count);
    for (std::size_t other = 0; other < count; ++other) {
        edges.push_back(out ? EdgeAt{1, other, at.index} : EdgeAt{at.layer, at.index, other});
    }
    if (input.large_network && std::ranges::any_of(edges, [&](EdgeAt edge) { return strength_of(input, edge) != 0; })) {
        std::erase_if(edges, [&](EdgeAt edge) { return strength_of(input, edge) == 0; });
    }
    if (edges.size() > kMostOfNeuron) {
        const auto stronger = [&](EdgeAt a, EdgeAt b) {
            return std::abs(strength_of(input, a)) > std::abs(strength_of(input, b));
        };
        std::nth_element(edges.begin(), edges.begin() + kMostOfNeuron, edges.end(), stronger);
        edges.resize(kMostOfNeuron);
    }
    return edges;
}

void light_place(LitMap& lit, const SceneInput& input, const Place& place) {
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&place); neuron != nullptr && input.network.contains(*neuron)) {
        for (const EdgeAt edge : edges_about(input, *neuron)) {
            light(lit, edge, kLit, EdgeRank::numbered);
        }
    }
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place); edge != nullptr && input.network.contains(*edge)) {
        light(lit, *edge, kLit, EdgeRank::chosen);
    }
}

void light_focus(LitMap& lit, const SceneInput& input) {
    const NeuronAt at = *input.focus.neuron;
    for (const EdgeAt edge : edges_about(input, at)) {
        light(lit, edge, focus_opacity(input), EdgeRank::numbered);
    }
    if (input.focus.term && *input.focus.term < input.network.layer(at.layer).fan_in()) {
        const auto entry = static_cast<float>(std::min(input.moment.progress / 0.15, 1.0));
        light(lit, {at.layer, at.index, *input.focus.term}, blend(kRelated, kLit, entry), EdgeRank::chosen);
    }
    if (input.has_selection() || edges_of(input, at.layer) > kFewEdges) {
        return;
    }
    for (std::size_t other = 0; other < input.network.neurons(at.layer); ++other) {
        const NeuronAt receiver{at.layer, other};
        if (receiver != at && input.moment.sum_known(receiver)) {
            for (const EdgeAt edge : edges_about(input, receiver)) {
                light(lit, edge, blend(used_opacity(input), kRelated, input.focus.rest), EdgeRank::plain);
            }
        }
    }
}

/// While whole layers are summed: the edges with a pulse on them.
void light_pulses(LitMap& lit, const SceneInput& input) {
    for (const Pulse& pulse : pulses_of(input)) {
        if (pulse.term < input.network.layer(pulse.to.layer).fan_in()) {
            const float swell = std::min({1.F, 5 * pulse.along, 5 * (1 - pulse.along)});
            light(lit, {pulse.to.layer, pulse.to.index, pulse.term}, blend(kRelated, kLit, swell), EdgeRank::plain);
        }
    }
}

float playing_opacity(const SceneInput& input, std::size_t layer) {
    const Step& step = input.moment.step;
    if (layer != step.layer) {
        return layer < step.layer ? used_opacity(input) : waiting_opacity(input);
    }
    if (input.focus.neuron) {
        return edges_of(input, layer) <= kFewEdges ? waiting_opacity(input)
                                                   : blend(waiting_opacity(input), used_opacity(input), 0.5F);
    }
    if (step.kind == StepKind::output) {
        return blend(kRelated, used_opacity(input), input.focus.leaving);
    }
    return blend(waiting_opacity(input), kRelated, input.focus.entry);
}

}  // namespace

float bundle_opacity(const SceneInput& input, std::size_t layer) {
    if (input.has_selection()) {
        return waiting_opacity(input);
    }
    return blend(playing_opacity(input, layer), kRelated, input.focus.rest);
}

float opacity_ahead(const SceneInput& input, std::size_t layer) {
    const Step& step = input.moment.step;
    if (layer != step.layer || step.kind != StepKind::sum || input.focus.neuron || input.has_selection()) {
        return bundle_opacity(input, layer);
    }
    return blend(waiting_opacity(input), kRelated, input.focus.rest);
}

float focus_opacity(const SceneInput& input) {
    const float playing =
        blend(blend(waiting_opacity(input), kRelated, input.focus.entry), used_opacity(input), input.focus.leaving);
    return blend(playing, input.has_selection() ? waiting_opacity(input) : kRelated, input.focus.rest);
}

std::vector<LitEdge> lit_edges(const SceneInput& input) {
    LitMap lit;
    if (input.focus.neuron) {
        light_focus(lit, input);
    } else if (!input.has_selection() && edges_of(input, input.moment.step.layer) <= kFewEdges) {
        light_pulses(lit, input);
    }
    light_place(lit, input, input.view.selected);
    light_place(lit, input, input.view.hovered);
    std::vector<LitEdge> edges;
    edges.reserve(lit.size());
    for (const auto& [edge, entry] : lit) {
        edges.push_back(entry);
    }
    return edges;
}

bool has_dashes(const SceneInput& input, std::size_t layer) {
    return edges_of(input, layer) <= kFewEdges;
}

bool shows_all_weights(const SceneInput& input, std::size_t layer) {
    constexpr std::size_t kFew = 16;
    constexpr std::size_t kFewWhenNear = 64;
    constexpr float kNear = 1.5F;
    if (input.has_selection() || input.focus.neuron || !input.texts(layer) || !input.texts(layer - 1)) {
        return false;
    }
    const bool at_rest = input.moment.at_start || input.moment.at_end;
    if (!at_rest && layer != input.moment.step.layer) {
        return false;
    }
    return edges_of(input, layer) <= (input.view.zoom >= kNear ? kFewWhenNear : kFew);
}

}  // namespace netglow
