#include "core/scene/canvas/changes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text/number_text.h"

namespace netglow {

namespace {

/// Whether the numbers shown differ, and by something that is not 0 as it is shown; in a column of many also the fills.
bool is_visible(const SceneInput& input, std::size_t layer, double before, double now) {
    constexpr std::size_t kFew = 8;
    constexpr double kFill = 0.02;  // of what the fills show
    const int decimals = input.view.decimals;
    const auto shown = [&](double value) { return value_as_shown(number_text(value, decimals)); };
    if (shown(before) == shown(now)) {
        return false;  // 0.65 and 0.650 are no change to be seen
    }
    const double change = std::abs(now - before);
    const double least = input.network.neurons(layer) > kFew ? kFill * input.scales[layer] : 0;
    return change >= std::max(0.5 * std::pow(10.0, -decimals), least);
}

}  // namespace

std::optional<double> output_before(const SceneInput& input, NeuronAt at) {
    if (input.view.before == nullptr || !input.moment.output_known(at)) {
        return std::nullopt;
    }
    const double before = input.view.before->output(at);
    const double now = input.trace.output(at);
    return is_visible(input, at.layer, before, now) ? std::optional(before) : std::nullopt;
}

Disc ghost_of(const SceneInput& input, NeuronAt at, double before) {
    constexpr float kAside = 7;
    const Point center = input.layout.at(at);
    return {.center = {center.x - kAside * input.unit(at.layer), center.y},
            .radius = input.layout.radius(at.layer),
            .fill = output_fill(input.theme, before, input.scales[at.layer]),
            .stroke = input.theme.muted,
            .stroke_width = outline_scale(input, at.layer)};
}

void add_changes(const SceneInput& input, SceneParts& parts) {
    for (std::size_t layer = 0; layer <= input.network.depth(); ++layer) {
        if (!input.texts(layer)) {
            continue;
        }
        const float size = 12 * input.unit(layer);
        const float radius = input.layout.radius(layer);
        const IndexRange seen = input.in_sight(layer);
        for (std::size_t index = seen.first; index < seen.end; ++index) {
            const NeuronAt at{layer, index};
            const std::optional<double> before = output_before(input, at);
            if (!before) {
                continue;
            }
            const double change = input.trace.output(at) - *before;
            const Point center = input.layout.at(at);
            Text text{.baseline = {},
                      .anchor = Anchor::start,
                      .font = Font::mono_bold,
                      .size = size,
                      .color = input.sign_color(change),
                      .text = (change < 0 ? "▼ " : "▲ ") + number_text(std::abs(change), input.view.decimals),
                      .id = input.id("change", at)};
            const float aside = 0.78F * radius + 3 * std::min(input.unit(layer), 1.F);
            const std::array corners = {Point{aside, -aside + 0.2F * size}, Point{aside, aside + 0.6F * size},
                                        Point{-aside, -aside + 0.2F * size}, Point{-aside, aside + 0.6F * size}};
            for (const Point& corner : corners) {
                text.baseline = center + corner;
                text.anchor = corner.x < 0 ? Anchor::end : Anchor::start;
                const Rect rect = text_rect(text, input.measure);
                if (parts.space.free(rect)) {
                    parts.space.add(rect);
                    parts.pills.emplace_back(pill_behind(rect, 0.15F * size, input.theme));
                    parts.labels.emplace_back(text);
                    break;
                }
            }
        }
    }
}

}  // namespace netglow
