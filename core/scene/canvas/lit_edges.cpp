#include "core/scene/canvas/lit_edges.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/scene/canvas/answer.h"
#include "core/scene/canvas/edge_ink.h"
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

void light(LitMap& lit, const LitEdge& edge) {
    LitEdge& entry = lit.try_emplace(edge.edge, edge).first->second;
    entry.opacity = std::max(entry.opacity, edge.opacity);
    entry.rank = std::max(entry.rank, edge.rank);
}

/// The strongest edges about a neuron of a layer of many, relative to the first; none of those that carry nothing,
/// where others do.
void keep_strongest(std::vector<FanEdge>& fan) {
    const auto stronger = [](const FanEdge& a, const FanEdge& b) { return a.share > b.share; };
    const float largest = std::ranges::min_element(fan, stronger)->share;
    if (largest <= 0) {
        fan.resize(std::min(fan.size(), kMostOfNeuron));
        return;
    }
    std::erase_if(fan, [](const FanEdge& entry) { return entry.share == 0; });
    if (fan.size() > kMostOfNeuron) {
        std::nth_element(fan.begin(), fan.begin() + kMostOfNeuron, fan.end(), stronger);
        fan.resize(kMostOfNeuron);
    }
    for (FanEdge& entry : fan) {
        entry.share /= largest;
    }
}

/// Edges into a neuron; of an input, the edges out of it.
std::vector<FanEdge> fan_of(const SceneInput& input, NeuronAt at) {
    const bool out = at.layer == 0;
    const std::size_t layer = out ? 1 : at.layer;
    const LayerStrength strength(input, layer);
    std::vector<FanEdge> fan;
    const std::size_t count = input.network.neurons(out ? 1 : at.layer - 1);
    fan.reserve(count);
    for (std::size_t other = 0; other < count; ++other) {
        const EdgeAt edge = out ? EdgeAt{1, other, at.index} : EdgeAt{at.layer, at.index, other};
        fan.push_back({edge, strength.share(edge)});
    }
    if (has_many_edges(input, layer)) {
        keep_strongest(fan);
    }
    return fan;
}

void light_fan(LitMap& lit, const SceneInput& input, NeuronAt at, float opacity, EdgeRank rank) {
    const std::vector<FanEdge> fan = fan_of(input, at);
    if (fan.empty()) {
        return;
    }
    const EdgeFade fade = fade_of_fan(input, fan);
    const float below = has_many_edges(input, fan.front().edge.layer) ? 0 : 1;
    for (const FanEdge& entry : fan) {
        light(lit, {entry.edge, opacity * fade.of(entry.share), rank, entry.share, below});
    }
}

/// Edges that are lit among the others of their small layer, and fade as these do.
class Among {
public:
    Among(const SceneInput& input, std::size_t layer)
        : strength_(input, layer), fade_(fade_of_layer(input, layer, strength_)) {}
    void light(LitMap& lit, EdgeAt edge, float opacity) const {
        const float share = strength_.share(edge);
        const float part = fade_.of(share);
        netglow::light(lit, {edge, opacity * part, EdgeRank::plain, share, part});
    }

private:
    LayerStrength strength_;
    EdgeFade fade_;
};

void light_edge(LitMap& lit, const SceneInput& input, EdgeAt edge, float opacity) {
    const float share = input.large(edge.layer) ? 1 : LayerStrength(input, edge.layer).share(edge);
    light(lit, {edge, opacity, EdgeRank::chosen, share, has_many_edges(input, edge.layer) ? 0.F : 1.F});
}

void light_place(LitMap& lit, const SceneInput& input, const Place& place) {
    if (const NeuronAt* neuron = std::get_if<NeuronAt>(&place); neuron != nullptr && input.network.contains(*neuron)) {
        light_fan(lit, input, *neuron, kLit, EdgeRank::numbered);
    }
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place); edge != nullptr && input.network.contains(*edge)) {
        light_edge(lit, input, *edge, kLit);
    }
}

void light_focus(LitMap& lit, const SceneInput& input) {
    const NeuronAt at = *input.focus.neuron;
    light_fan(lit, input, at, focus_opacity(input), EdgeRank::numbered);
    if (input.focus.term && *input.focus.term < input.network.layer(at.layer).fan_in()) {
        const auto entry = static_cast<float>(std::min(input.moment.progress / 0.15, 1.0));
        light_edge(lit, input, {at.layer, at.index, *input.focus.term}, blend(kRelated, kLit, entry));
    }
    if (input.has_selection() || edges_of(input, at.layer) > kFewEdges) {
        return;
    }
    const Among among(input, at.layer);
    for (std::size_t other = 0; other < input.network.neurons(at.layer); ++other) {
        const NeuronAt receiver{at.layer, other};
        if (receiver != at && input.moment.sum_known(receiver)) {
            for (std::size_t from = 0; from < input.network.neurons(at.layer - 1); ++from) {
                among.light(lit, {at.layer, other, from}, blend(used_opacity(input), kRelated, input.focus.rest));
            }
        }
    }
}

/// While whole layers are summed: the edges with a pulse on them.
void light_pulses(LitMap& lit, const SceneInput& input) {
    const Among among(input, input.moment.step.layer);
    for (const Pulse& pulse : pulses_of(input)) {
        if (pulse.term < input.network.layer(pulse.to.layer).fan_in()) {
            const float swell = std::min({1.F, 5 * pulse.along, 5 * (1 - pulse.along)});
            among.light(lit, {pulse.to.layer, pulse.to.index, pulse.term}, blend(kRelated, kLit, swell));
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

/// The layer whose edges the neuron under the pointer lights; 0 where there is none.
std::size_t pointed_fan(const SceneInput& input) {
    const NeuronAt* neuron = std::get_if<NeuronAt>(&input.view.hovered);
    return neuron != nullptr && input.network.contains(*neuron) ? std::max<std::size_t>(neuron->layer, 1) : 0;
}

/// The output whose edges stand out of the others' of the last layer, while no others of it do.
std::optional<NeuronAt> shown_answer(const SceneInput& input) {
    return input.has_selection() || pointed_fan(input) == input.network.depth() ? std::nullopt : answer_of(input);
}

}  // namespace

float bundle_opacity(const SceneInput& input, std::size_t layer) {
    if (input.has_selection()) {
        return waiting_opacity(input);
    }
    const float opacity = blend(playing_opacity(input, layer), kRelated, input.focus.rest);
    if (pointed_fan(input) == layer && has_many_edges(input, layer)) {
        return std::min(opacity, kReceded);
    }
    return layer == input.network.depth() && shown_answer(input) ? blend(opacity, kReceded, input.focus.answer)
                                                                 : opacity;
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
    if (const std::optional<NeuronAt> answer = shown_answer(input)) {
        light_fan(lit, input, *answer, kLit * input.focus.answer, EdgeRank::plain);
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
    constexpr std::size_t kLegible = 60;
    return edges_of(input, layer) <= kLegible;
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
