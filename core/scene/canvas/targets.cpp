#include "core/scene/canvas/targets.h"

#include <array>

#include "core/document/cases.h"
#include "core/scene/canvas/answer_bars.h"
#include "core/scene/canvas/plane_discs.h"
#include "core/scene/canvas/text_unit.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

/// About the disc: under the name or behind it, on another line, or at the disc's foot, under the sum.
std::array<Point, 4> places(const SceneInput& input, NeuronAt at, float size) {
    const float unit = input.unit(at.layer);
    const float radius = input.layout.radius(at.layer);
    const Point center = input.layout.at(at);
    const float x = center.x + radius + 10 * unit;
    const float name_size = 13 * unit;
    const float behind = x + input.measure.width(Font::mono, name_size, neuron_name(input.document, at)) + 8 * unit;
    const float line = 13 * unit;
    if (has_answer_bars(input)) {
        const Point behind_name{behind, centered_baseline(center.y - line, name_size)};
        const Point below{x, centered_baseline(center.y + line, size)};
        const Point foot{center.x - radius, center.y + radius + 33 * unit};
        return {behind_name, below, Point{x, centered_baseline(center.y - 2 * line, size)}, foot};
    }
    if (is_roomy(input.layout, at.layer)) {
        return {Point{x, centered_baseline(center.y + 1.4F * line, size)},
                Point{behind, centered_baseline(center.y, size)},
                Point{x, centered_baseline(center.y - 1.4F * line, size)},
                Point{center.x - radius, center.y + radius + (is_plane(input, at) ? 48.F : 33.F) * unit}};
    }
    return {Point{behind, centered_baseline(center.y - line, name_size)}, Point{x, centered_baseline(center.y, size)},
            Point{x, centered_baseline(center.y + line, size)}, Point{behind, centered_baseline(center.y, size)}};
}

void add_text(const SceneInput& input, SceneParts& parts, NeuronAt at, Text text, const std::string& sign,
              const std::string& number) {
    for (const char* word : {"expected ", "exp. "}) {
        for (const Point& place : places(input, at, text.size)) {
            text.baseline = place;
            text.text = sign + word + number;
            const Rect rect = text_rect(text, input.measure);
            if (rect.right() <= input.layout.canvas.width - 4 && parts.space.free(rect)) {
                parts.space.add(rect);
                parts.pills.emplace_back(pill_behind(rect, 0.08F * text.size, input.theme));
                parts.labels.emplace_back(std::move(text));
                return;
            }
        }
    }
}

/// Whether the target says which class is right: one number is the largest, all others are alike.
bool names_a_class(const Vector& target) {
    const auto most = static_cast<Eigen::Index>(largest_of(target));
    const double other = target[most == 0 ? target.size() - 1 : 0];
    return target.size() > 1 && target[most] > other && (target.array() == other).count() == target.size() - 1;
}

}  // namespace

void add_targets(const SceneInput& input, SceneParts& parts) {
    const std::size_t depth = input.network.depth();
    const std::size_t outputs = input.network.neurons(depth);
    const Vector* target = input.view.target;
    if (target == nullptr || static_cast<std::size_t>(target->size()) != outputs || !input.texts(depth)) {
        return;
    }
    const Vector& output = input.trace.outputs(depth);
    const bool all_known = input.moment.output_known({depth, outputs - 1});
    const std::optional<bool> right = all_known ? answers_right(input.network, output, *target) : std::nullopt;
    const bool of_classes = names_a_class(*target);
    const IndexRange seen = input.in_sight(depth);
    for (std::size_t index = seen.first; index < seen.end; ++index) {
        const NeuronAt at{depth, index};
        if (!input.moment.output_known(at)) {
            continue;
        }
        const bool expected = index == largest_of(*target);
        const bool told = right.has_value() && index == largest_of(output);
        if (of_classes && !expected && !told) {
            continue;  // "expected 0" beside each wrong class would hide the one that matters
        }
        const bool wrong = told && !right.value_or(true);
        Text text{.baseline = {},
                  .anchor = Anchor::start,
                  .font = told ? Font::sans_semibold : Font::sans,
                  .size = 12 * input.unit(depth),
                  .color = wrong  ? input.theme.warning
                           : told ? input.theme.ink
                                  : input.theme.muted,
                  .text = {},
                  .id = input.id("expected", at)};
        const std::string sign = wrong ? "✗ " : told ? "✓ " : "";
        add_text(input, parts, at, std::move(text), sign,
                 number_text((*target)[static_cast<Eigen::Index>(index)], input.view.decimals));
    }
}

}  // namespace netglow
