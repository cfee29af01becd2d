#include "core/scene/canvas/answer_bars.h"

#include <algorithm>
#include <cmath>

#include "core/document/cases.h"
#include "core/document/classes.h"

namespace netglow {
namespace {

constexpr float kPercentSize = 12;  ///< of the percentages
constexpr std::string_view kWidestPercent = "100.0 %";

/// What the bars have in common, in units of the layout.
struct BarColumn {
    float left = 0;     ///< of the bars
    float width = 0;    ///< of a bar of 100 %; 0: there is room for the percentages alone
    float numbers = 0;  ///< right end of the percentages
    float unit = 1;
    float label = 0;  ///< room for "1" and "0" before the bars
};

BarColumn bar_column(const SceneInput& input) {
    const std::size_t depth = input.network.depth();
    BarColumn bars;
    bars.unit = input.unit(depth);
    const float x = input.layout.columns[depth].x + input.layout.radius(depth) + 10 * bars.unit;
    bars.label = input.network.neurons(depth) == 1 ? 14 * bars.unit : 0;
    bars.left = x + bars.label;
    const float number = input.measure.width(Font::mono_bold, kPercentSize * bars.unit, kWidestPercent);
    const float room = input.layout.canvas.width - 14 - bars.left - number;
    bars.width = std::min(room - 6 * bars.unit, 72 * bars.unit);
    if (bars.width < 12 * bars.unit) {
        bars.width = 0;
    }
    bars.numbers = bars.left + number + (bars.width > 0 ? bars.width + 6 * bars.unit : 0);
    return bars;
}

struct Bar {
    float y;  ///< its middle
    double share;
    bool known;
    bool largest;
    std::string label;  ///< before it; may be empty
    std::string id;
};

Box plain_bar(const Rect& rect, Color fill) {
    return {
        .rect = rect, .corner = std::min(rect.width, rect.height) / 2, .fill = fill, .fill_right = fill, .stroke = {}};
}

void add_share_bar(const SceneInput& input, SceneParts& parts, const BarColumn& bars, const Bar& bar) {
    const float height = 8 * bars.unit;
    const Theme& theme = input.theme;
    const Rect whole{bars.left, bar.y - height / 2, bars.width, height};
    const Rect taken{bars.left - bars.label, bar.y - 5 * bars.unit, bars.numbers - bars.left + bars.label,
                     10 * bars.unit};
    parts.pills.emplace_back(pill_behind(taken, 1, theme));
    parts.space.add(taken);
    if (bars.width > 0) {
        parts.discs.emplace_back(plain_bar(whole, mix(theme.canvas, theme.track, 0.6F)));
        const float filled = static_cast<float>(std::clamp(bar.share, 0.0, 1.0)) * bars.width;
        if (bar.known && filled >= 0.5F) {
            parts.discs.emplace_back(plain_bar({whole.x, whole.y, filled, height},
                                               bar.largest ? theme.glow : mix(theme.track, theme.glow, 0.6F)));
        }
    }
    const float size = kPercentSize * bars.unit;
    const auto text = [&](float x, Anchor anchor, const std::string& words, const std::string& id) {
        parts.labels.emplace_back(Text{.baseline = {x, centered_baseline(bar.y, size)},
                                       .anchor = anchor,
                                       .font = bar.known && bar.largest ? Font::mono_bold : Font::mono,
                                       .size = size,
                                       .color = bar.known && bar.largest ? theme.ink : theme.muted,
                                       .text = words,
                                       .id = id});
    };
    if (!bar.label.empty()) {
        text(bars.left - bars.label, Anchor::start, bar.label, "class/" + bar.label);
    }
    if (bar.known) {
        text(bars.numbers, Anchor::end, percent_text(bar.share), bar.id);
    }
}

}  // namespace

bool has_answer_bars(const SceneInput& input) {
    const std::size_t depth = input.network.depth();
    return input.answer && input.texts(depth) && bar_column(input).numbers <= input.layout.canvas.width - 4;
}

void add_answer_bars(const SceneInput& input, SceneParts& parts) {
    if (!has_answer_bars(input)) {
        return;
    }
    const std::size_t depth = input.network.depth();
    const BarColumn bars = bar_column(input);
    const Vector shares = class_shares(input.document, input.trace.outputs(depth));
    const std::size_t best = largest_of(shares);
    const auto share = [&](std::size_t index) { return shares[static_cast<Eigen::Index>(index)]; };
    if (input.network.neurons(depth) == 1) {
        const Point middle = input.layout.at({depth, 0});
        const bool known = input.moment.output_known({depth, 0});
        for (const std::size_t each : {std::size_t{1}, std::size_t{0}}) {
            const float y = middle.y + (each == 1 ? 4.F : 19.F) * bars.unit;
            const std::string name = class_name(input.document, each);
            add_share_bar(input, parts, bars, {y, share(each), known, each == best, name, "share/" + name});
        }
        return;
    }
    const IndexRange seen = input.in_sight(depth);
    for (std::size_t index = seen.first; index < seen.end; ++index) {
        const NeuronAt at{depth, index};
        const float y = input.layout.at(at).y;
        add_share_bar(input, parts, bars,
                      {y, share(index), input.moment.output_known(at), index == best, {}, input.id("share", at)});
    }
}

}  // namespace netglow
