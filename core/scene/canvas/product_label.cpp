#include <algorithm>
#include <array>
#include <cmath>

#include "core/scene/canvas/pulses.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

/// Where the label may stand, as directions from the pulse: above, below, and aside of these.
constexpr std::array kDirections = {Point{0, -1},       Point{0, 1},       Point{-0.7F, -0.8F}, Point{0.7F, -0.8F},
                                    Point{-0.7F, 0.8F}, Point{0.7F, 0.8F}, Point{1, 0},         Point{-1, 0},
                                    Point{0, -2.2F},    Point{0, 2.2F}};

Text label_at(const Text& label, Point center, Point direction, const SceneInput& input, float radius) {
    const float half = input.measure.width(label.font, label.size, label.text) / 2;
    const float reach = radius + 0.75F * label.size;
    const float aside = std::abs(direction.y) < 0.1F ? radius + half + 4 : half;
    Text placed = label;
    placed.baseline = {center.x + direction.x * aside, centered_baseline(center.y + direction.y * reach, label.size)};
    return placed;
}

/// How often the label would be in the way on the whole of the pulse's path: so that it keeps its side while it
/// travels.
int hindrances(const SceneInput& input, const SceneParts& parts, const Text& label, const Pulse& pulse,
               Point direction) {
    constexpr int kSamples = 9;
    const Point sender = input.layout.at({pulse.to.layer - 1, pulse.term});
    const Point receiver = input.layout.at(pulse.to);
    int count = 0;
    for (int i = 1; i <= kSamples; ++i) {
        const float share = 0.2F + 0.6F * static_cast<float>(i) / (kSamples + 1);  // the ends are short of room anyway
        const Point center = sender + (receiver - sender) * share;
        const Text placed = label_at(label, center, direction, input, pulse.radius);
        count += parts.space.free(text_rect(placed, input.measure)) ? 0 : 1;
    }
    return count;
}

}  // namespace

void add_product_label(const SceneInput& input, SceneParts& parts, const Pulse& pulse) {
    const std::size_t layer = pulse.to.layer;
    if (pulse.term >= input.network.layer(layer).fan_in()) {
        return;  // a bias bears its number beside its square
    }
    const std::string from = place_name(input.network, {layer - 1, pulse.term});
    const Text label{.baseline = {},
                     .anchor = Anchor::middle,
                     .font = Font::mono_bold,
                     .size = 13 * std::min(input.unit(layer - 1), input.unit(layer)),
                     .color = input.sign_color(pulse.product),
                     .text = number_text(pulse.product, input.view.decimals),
                     .id = input.id("product", pulse.to) + "/" + from};
    std::array<Point, kDirections.size()> directions = kDirections;
    std::array<int, kDirections.size()> cost{};
    for (std::size_t i = 0; i < cost.size(); ++i) {
        const int far = std::abs(directions[i].y) > 1 ? 3 : 0;  // rather hidden now and then than far from its pulse
        cost[i] = hindrances(input, parts, label, pulse, directions[i]) + far;
    }
    std::array<std::size_t, kDirections.size()> order{};
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return cost[a] < cost[b]; });
    for (const std::size_t i : order) {
        const Text placed = label_at(label, pulse.center, directions[i], input, pulse.radius);
        const Rect rect = text_rect(placed, input.measure);
        if (parts.space.free(rect)) {
            parts.space.add(rect);
            parts.pulses.emplace_back(pill_behind(rect, 0.08F * placed.size, input.theme));
            parts.pulses.emplace_back(placed);
            return;
        }
    }
}

}  // namespace netglow
