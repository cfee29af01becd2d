// The activation at work beside its neuron: a small card opens where the step forms an output, and closes with it.
#include <algorithm>
#include <cmath>

#include "core/scene/canvas/activation_figure.h"
#include "core/scene/canvas/bias_mark.h"
#include "core/scene/canvas/scene_parts.h"
#include "core/scene/canvas/softmax_parts.h"
#include "core/scene/canvas/text_unit.h"

namespace netglow {
namespace {

constexpr std::size_t kMostAtOnce = 8;
constexpr double kLeastSeconds = 0.6;  ///< of a step: a card that opens and closes faster only flickers
constexpr float kCardWidth = 152;      ///< of a card, in units of the texts around the disc
constexpr float kCardHeight = 100;
constexpr float kCardText = 11;
constexpr float kLeastCardText = 7.5F;  ///< pixels: smaller texts are left out
constexpr float kLeastCard = 56;        ///< pixels: a narrower card is left out
constexpr float kCardBeside = 12;       ///< from the disc

/// The free width between a column and its neighbours.
struct Gap {
    float left;
    float right;
    float width() const { return right - left; }
};

Gap gap_behind(const SceneInput& input, std::size_t layer) {
    const Column& column = input.layout.columns[layer];
    const float left = column.x + column.radius + kCardBeside * input.unit(layer);
    if (layer == input.network.depth()) return {left, input.layout.canvas.width - 6};
    const Column& next = input.layout.columns[layer + 1];
    return {left, next.x - next.radius - 26 * input.unit(layer + 1)};
}

Gap gap_before(const SceneInput& input, std::size_t layer) {
    const Column& column = input.layout.columns[layer];
    const Column& before = input.layout.columns[layer - 1];
    const float unit = input.unit(layer);
    const float end = input.network.layer(layer).bias ? bias_square(input, {layer, 0}).x - 0.5F * kCardBeside * unit
                                                      : column.x - column.radius - kCardBeside * unit;
    return {before.x + before.radius + kCardBeside * input.unit(layer - 1), end};
}

/// The size at which a card fits into `width` and `height`, relative to its usual one.
float card_scale(const SceneInput& input, float width, float height, float unit) {
    const float scale = std::min({1.F, width / (kCardWidth * unit), height / (kCardHeight * unit)});
    return scale * kCardWidth * unit * input.view.zoom < kLeastCard ? 0 : scale;
}

Rect held_in(Rect rect, const Size& canvas) {
    rect.y = std::clamp(rect.y, 4.F, std::max(4.F, canvas.height - 4 - rect.height));
    return rect;
}

/// Where the card of a neuron opens: behind it where there is room, of the last layer before it; clear of labels where
/// that is possible.
std::optional<Rect> place_of_card(const SceneInput& input, const SceneParts& parts, NeuronAt at, float height) {
    const float unit = input.unit(at.layer);
    const Point center = input.layout.at(at);
    const Gap behind = gap_behind(input, at.layer);
    const Gap before = gap_before(input, at.layer);
    const bool is_last = at.layer == input.network.depth();
    std::optional<Rect> fallback;
    for (const bool right : {!is_last, is_last}) {
        const Gap& gap = right ? behind : before;
        const float scale = card_scale(input, gap.width(), height, unit);
        if (scale <= 0) continue;
        const Size size{scale * kCardWidth * unit, scale * kCardHeight * unit};
        for (float aside = 0; aside + size.width <= gap.width(); aside += 10 * unit) {
            const float x = right ? gap.left + aside : gap.right - aside - size.width;
            const Rect rect = held_in({x, center.y - size.height / 2, size.width, size.height}, input.layout.canvas);
            if (parts.space.free(rect)) return rect;
            if (!fallback) fallback = rect;
        }
    }
    return fallback;
}

/// It grows from its neuron.
Rect card_grown(const Rect& card, Point from, float open) {
    const float part = 0.25F + 0.75F * open;
    const Point center = from + (card.center() - from) * open;
    return {center.x - part * card.width / 2, center.y - part * card.height / 2, part * card.width, part * card.height};
}

void add_ground(const SceneInput& input, SceneParts& parts, const Rect& rect, float open) {
    const Theme& theme = input.theme;
    parts.cards.emplace_back(Box{.rect = rect,
                                 .corner = 7,
                                 .fill = with_alpha(theme.field, 0.97F * open),
                                 .fill_right = with_alpha(theme.field, 0.97F * open),
                                 .stroke = with_alpha(theme.muted, open),
                                 .stroke_width = 1.2F});
}

/// From the neuron to its card; not where its numbers stand between them.
void add_stalk(const SceneInput& input, SceneParts& parts, const Rect& rect, NeuronAt at, float open) {
    const Point neuron = input.layout.at(at);
    const bool right = rect.center().x > neuron.x;
    if (right && !is_roomy(input.layout, at.layer)) return;
    const float radius = input.layout.radius(at.layer);
    const Point edge{right ? rect.x : rect.right(), std::clamp(neuron.y, rect.y + 4, rect.bottom() - 4)};
    const Point rim{neuron.x + (right ? radius : -radius), neuron.y};
    parts.cards.emplace_back(
        Line{.from = rim, .to = edge, .width = 1.5F, .color = with_alpha(input.theme.muted, open)});
}

FigureLook look_of_card(const SceneInput& input, float scale, float open, std::string id) {
    const float size = kCardText * scale;
    return {.theme = input.theme,
            .measure = input.measure,
            .size = size * input.view.zoom >= kLeastCardText ? size : 0,
            .opacity = open,
            .line = std::max(1.F, 2 * scale),
            .decimals = input.view.decimals,
            .ticks = false,
            .id = std::move(id)};
}

void add_card(const SceneInput& input, SceneParts& parts, NeuronAt at, float height) {
    const std::optional<Rect> card = place_of_card(input, parts, at, height);
    if (!card) return;
    const ActivationWay way = activation_way(input.moment.progress);
    const std::optional<Curve> curve =
        curve_of(input.network.layer(at.layer).activation, curve_range(input.trace.sum(at)));
    if (way.open <= 0 || !curve) return;
    const Point neuron = input.layout.at(at);
    const Rect now = card_grown(*card, neuron, way.open);
    add_stalk(input, parts, now, at, way.open);
    add_ground(input, parts, now, way.open);
    parts.covered.push_back(*card);
    const float scale = now.width / kCardWidth;
    const float margin = 5 * scale;
    append_curve_figure({now.x + margin, now.y + margin, now.width - 2 * margin, now.height - 2 * margin}, *curve,
                        {{input.trace.sum(at), input.trace.output(at), way, true}},
                        look_of_card(input, scale, way.open, input.id("activation", at)), parts.cards);
}

/// Beside its layer, as wide as it can be clear of labels; nothing where it would be too narrow.
std::optional<Rect> place_of_shares(const SceneInput& input, const SceneParts& parts, std::size_t layer) {
    const Column& column = input.layout.columns[layer];
    const auto count = static_cast<float>(input.network.neurons(layer));
    const bool is_last = layer == input.network.depth();
    const Gap gap = is_last ? gap_before(input, layer) : gap_behind(input, layer);
    const float unit = input.unit(layer);
    // A row for each disc, as high as it, and the line of headings over them.
    const float most = input.layout.canvas.height - 8;
    const float rows = count * column.pitch + 2 * kCardText * unit;
    const float height = std::clamp(rows, std::min(1.1F * kCardHeight * unit, most), most);
    const float middle = column.top + column.pitch * (count - 1) / 2 - kCardText * unit;
    std::optional<Rect> card;
    for (const float part : {1.F, 0.85F, 0.7F, 0.6F}) {
        const float width = std::min(1.3F * kCardWidth * unit, part * gap.width());
        const Rect rect =
            held_in({is_last ? gap.right - width : gap.left, middle - height / 2, width, height}, input.layout.canvas);
        if (width * input.view.zoom < kLeastCard) break;
        if (parts.space.free(rect)) return rect;
        if (!card) card = rect;
    }
    return card;
}

/// One card for the whole layer: its outputs depend on all its sums.
void add_share_card(const SceneInput& input, SceneParts& parts, std::size_t layer) {
    const ActivationWay way = activation_way(input.moment.progress);
    const std::optional<Rect> card = place_of_shares(input, parts, layer);
    if (!card || way.open <= 0) return;
    const Rect now = card_grown(*card, {input.layout.columns[layer].x, card->center().y}, way.open);
    add_ground(input, parts, now, way.open);
    parts.covered.push_back(*card);
    const float unit = std::max(input.unit(layer), 0.8F / std::max(input.view.zoom, 1.F));
    const float size = std::min(kCardText * unit * way.open, 0.095F * now.width);
    const FigureLook look = look_of_card(input, size / kCardText, way.open, "share/" + std::to_string(layer));
    const float margin = 0.4F * size;
    append_share_figure({now.x + margin, now.y + margin, now.width - 2 * margin, now.height - 2 * margin},
                        softmax_parts(input.document, input.trace, layer), way, look, parts.cards);
}

}  // namespace

void add_activation_cards(const SceneInput& input, SceneParts& parts) {
    const Moment& moment = input.moment;
    const Step& step = moment.step;
    if (step.kind != StepKind::output || moment.progress <= 0 || moment.progress >= 1 ||
        moment.step_seconds < kLeastSeconds) {
        return;
    }
    if (needs_whole_layer(input.network.layer(step.layer).activation.kind)) {
        add_share_card(input, parts, step.layer);
        return;
    }
    if (step.count > kMostAtOnce) return;
    const float height = step.count == 1 ? input.layout.canvas.height : 0.94F * input.layout.columns[step.layer].pitch;
    for (std::size_t index = step.first; index < step.first + step.count; ++index) {
        add_card(input, parts, {step.layer, index}, height);
    }
}

void fade_under_cards(const SceneInput& input, SceneParts& parts) {
    if (parts.covered.empty()) return;
    const float left = 1 - activation_way(input.moment.progress).open;
    const auto is_covered = [&](const Rect& rect) {
        return std::ranges::any_of(parts.covered, [&](const Rect& card) { return card.overlaps(rect); });
    };
    for (std::vector<Shape>* layer : {&parts.pills, &parts.pulses, &parts.labels}) {
        std::erase_if(*layer, [&](Shape& shape) {
            if (Text* text = std::get_if<Text>(&shape);
                text != nullptr && is_covered(text_rect(*text, input.measure))) {
                text->color.a *= left;
                return left <= 0;
            }
            if (Box* box = std::get_if<Box>(&shape); box != nullptr && is_covered(box->rect)) {
                box->fill.a *= left;
                box->fill_right.a *= left;
                return left <= 0;
            }
            return false;
        });
    }
}

}  // namespace netglow
