#include "core/scene/canvas/targets.h"

#include <algorithm>
#include <array>
#include <span>

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
    for (const char* word : {"expected", "exp."}) {
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

/// Whether all targets of the file name one class each. Outputs that answer for themselves have others among them, such
/// as 0, 0 of a half adder.
bool cases_name_classes(const Document& document) {
    constexpr std::size_t kLookedAt = 1000;  // of many cases: it is asked in every frame
    const auto looked_at = std::span(document.cases).first(std::min(document.cases.size(), kLookedAt));
    return std::ranges::all_of(looked_at, [](const Case& one) { return !one.target || names_a_class(*one.target); });
}

/// Of an output that answers for itself with its range's low or high end: whether it is on the target's side; nothing
/// for other targets.
std::optional<bool> is_on_the_right_side(const Network& network, double output, double target) {
    const std::optional<OutputRange> range = output_range(network.layer(network.depth()).activation.kind);
    if (!range || (target != range->low && target != range->high)) {
        return std::nullopt;
    }
    const double middle = (range->low + range->high) / 2;
    return (output > middle) == (target > middle);
}

/// What stands beside an output.
struct Mark {
    std::optional<bool> right;  ///< nothing: it is not told
    bool with_number = true;
};

/// Of a network of classes the right class and a wrong answer alone: "expected 0" beside each other class would hide
/// the one that matters, and "expected 1" beside the digit 3 would be read as a digit.
std::optional<Mark> class_mark(std::size_t index, std::size_t expected, std::size_t answer, std::optional<bool> right) {
    const bool told = right.has_value() && index == answer;
    if (index != expected && !told) {
        return std::nullopt;
    }
    return Mark{told ? right : std::nullopt, false};
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
    const bool of_classes = names_a_class(*target) && cases_name_classes(input.document);
    const IndexRange seen = input.in_sight(depth);
    for (std::size_t index = seen.first; index < seen.end; ++index) {
        const NeuronAt at{depth, index};
        if (!input.moment.output_known(at)) {
            continue;
        }
        const double wanted = (*target)[static_cast<Eigen::Index>(index)];
        const double computed = output[static_cast<Eigen::Index>(index)];
        const std::optional<Mark> mark = of_classes ? class_mark(index, largest_of(*target), largest_of(output), right)
                                                    : Mark{is_on_the_right_side(input.network, computed, wanted)};
        if (!mark) {
            continue;
        }
        const bool wrong = mark->right == false;
        Text text{.baseline = {},
                  .anchor = Anchor::start,
                  .font = mark->right ? Font::sans_semibold : Font::sans,
                  .size = 12 * input.unit(depth),
                  .color = wrong         ? input.theme.warning
                           : mark->right ? input.theme.ink
                                         : input.theme.muted,
                  .text = {},
                  .id = input.id("expected", at)};
        const std::string sign = wrong ? (mark->with_number ? "✗ " : "✗ not ") : mark->right ? "✓ " : "";
        add_text(input, parts, at, std::move(text), sign,
                 mark->with_number ? " " + number_text(wanted, input.view.decimals) : std::string());
    }
}

}  // namespace netglow
