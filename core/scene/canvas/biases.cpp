#include <algorithm>
#include <array>
#include <cmath>

#include "core/scene/canvas/bias_mark.h"
#include "core/scene/canvas/edge_paths.h"
#include "core/scene/canvas/lit_edges.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

bool is_place(const Place& place, NeuronAt at) {
    const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
    return neuron != nullptr && *neuron == at;
}

bool is_last_term(const SceneInput& input, NeuronAt at) {
    return input.focus.neuron == at && input.focus.term == input.network.layer(at.layer).fan_in();
}

float bias_opacity(const SceneInput& input, NeuronAt at) {
    if (is_place(input.view.selected, at) || is_place(input.view.hovered, at) || is_last_term(input, at)) {
        return kLit;
    }
    if (input.focus.neuron == at) {
        return focus_opacity(input);
    }
    return bundle_opacity(input, at.layer);
}

bool is_numbered(const SceneInput& input, NeuronAt at) {
    return is_place(input.view.selected, at) || is_place(input.view.hovered, at) || input.focus.neuron == at ||
           shows_all_weights(input, at.layer);
}

void add_bias(const SceneInput& input, SceneParts& parts, NeuronAt at) {
    const double bias = input.network.bias(at);
    const double largest = std::max(input.largest[at.layer], std::abs(bias));
    const float unit = input.unit(at.layer);
    const Rect square = bias_square(input, at);
    const float opacity = bias_opacity(input, at);
    parts.lines.emplace_back(Line{.from = square.center(),
                                  .to = input.layout.at(at),
                                  .width = edge_width(bias, largest) * unit,
                                  .color = with_alpha(input.sign_color(bias), opacity),
                                  .dash = bias < 0 ? 3.F * unit : 0.F});
    const Color field = input.theme.field;
    parts.discs.emplace_back(Box{.rect = square,
                                 .corner = 2 * unit,
                                 .fill = field,
                                 .fill_right = field,
                                 .stroke = input.theme.muted,
                                 .stroke_width = unit});
    const float size = 10 * unit;
    const Point center = square.center();
    parts.labels.emplace_back(Text{.baseline = {center.x, centered_baseline(center.y, size)},
                                   .anchor = Anchor::middle,
                                   .font = Font::mono,
                                   .size = size,
                                   .color = input.theme.muted,
                                   .text = "1",
                                   .id = input.id("one", at)});
    parts.space.add(square);
}

void add_bias_label(const SceneInput& input, SceneParts& parts, NeuronAt at) {
    const float unit = input.edge_unit(at.layer);
    const float size = 12 * unit;
    const Rect square = bias_square(input, at);
    const Point c = square.center();
    Text text{.baseline = {},
              .anchor = Anchor::middle,
              .font = is_last_term(input, at) ? Font::mono_bold : Font::mono,
              .size = size,
              .color = input.theme.ink,
              .text = number_text(input.network.bias(at), input.view.decimals),
              .id = input.id("bias", at)};
    const float half = input.measure.width(text.font, size, text.text) / 2;
    const float aside = square.width / 2 + half + 4 * unit;
    const float apart = square.height / 2 + 0.7F * size + 2 * unit;
    for (const Point middle : {Point{c.x - aside, c.y}, Point{c.x, c.y + apart}, Point{c.x - aside, c.y + apart},
                               Point{c.x, c.y - apart}, Point{c.x - aside, c.y - apart}}) {
        text.baseline = {middle.x, centered_baseline(middle.y, size)};
        const Rect rect = text_rect(text, input.measure);
        if (parts.space.free(rect) && !crossed_about(input, at.layer, rect)) {
            parts.space.add(rect);
            parts.pills.emplace_back(pill_behind(rect, 1.5F * unit, input.theme));
            parts.labels.emplace_back(text);
            return;
        }
    }
}

template <typename Visit>
void for_each_bias(const SceneInput& input, Visit visit) {
    for (std::size_t layer = 1; layer <= input.network.depth(); ++layer) {
        if (!input.network.layer(layer).bias || !input.texts(layer)) {
            continue;
        }
        const IndexRange seen = input.in_sight(layer);
        for (std::size_t index = seen.first; index < seen.end; ++index) {
            visit(NeuronAt{layer, index});
        }
    }
}

}  // namespace

Rect bias_square(const SceneInput& input, NeuronAt at) {
    const float radius = input.layout.radius(at.layer);
    const float unit = input.unit(at.layer);
    const float side = 13 * unit;
    const Point center = input.layout.at(at) + Point{-(radius + 18 * unit), std::max(radius - 0.65F * side, 0.F)};
    return {center.x - side / 2, center.y - side / 2, side, side};
}

Point bias_arrival(const SceneInput& input, NeuronAt at) {
    const Point center = input.layout.at(at);
    const Point back = bias_square(input, at).center() - center;
    return center + back * (input.layout.radius(at.layer) / std::hypot(back.x, back.y));
}

void add_biases(const SceneInput& input, SceneParts& parts) {
    for_each_bias(input, [&](NeuronAt at) { add_bias(input, parts, at); });
}

void add_bias_labels(const SceneInput& input, SceneParts& parts) {
    for_each_bias(input, [&](NeuronAt at) {
        if (is_numbered(input, at)) {
            add_bias_label(input, parts, at);
        }
    });
}

}  // namespace netglow
