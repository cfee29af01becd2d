// Names, numbers and sums: in the discs, and where they have room about them.
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "core/scene/canvas/answer_bars.h"
#include "core/scene/canvas/edge_paths.h"
#include "core/scene/canvas/neuron_state.h"
#include "core/scene/canvas/plane_discs.h"
#include "core/scene/canvas/text_unit.h"
#include "core/scene/color.h"
#include "core/scene/layout/shortened.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

/// Where a label may stand.
struct Spot {
    Point baseline;
    Anchor anchor;
    float room;  ///< the width that is there
};

/// The spots about one disc.
class Spots {
public:
    Spots(const SceneInput& input, NeuronAt at)
        : layout_(input.layout),
          layer_(at.layer),
          center_(layout_.at(at)),
          radius_(layout_.radius(at.layer)),
          unit_(input.unit(at.layer)) {}

    /// `beyond`: of what stands nearer.
    Spot left(float size, float beyond = 0) const {
        const float x = center_.x - radius_ - 10 * unit_ - beyond;
        return {{x, centered_baseline(center_.y, size)}, Anchor::end, x - 4};
    }
    /// To the right, in line `line` (-1, 0, 1) of three.
    Spot right(int line, float size) const {
        const float x = center_.x + radius_ + 10 * unit_;
        const float y = center_.y + static_cast<float>(line) * 13 * unit_;
        return {{x, centered_baseline(y, size)}, Anchor::start, right_room(x)};
    }
    Spot upper_left(float size) const {
        const float aside = 0.78F * radius_ + 3;
        return {{center_.x - aside, center_.y - aside - 0.05F * size}, Anchor::end, centered_room(0.4F)};
    }
    Spot above() const { return {{center_.x, center_.y - radius_ - 9 * unit_}, Anchor::middle, centered_room(0.7F)}; }
    Spot below(int line) const {
        const float y = center_.y + radius_ + (18 + 15 * static_cast<float>(line)) * unit_;
        return {{center_.x, y}, Anchor::middle, centered_room(0.9F)};
    }

private:
    bool is_last() const { return layer_ + 1 == layout_.columns.size(); }

    float right_room(float x) const {
        if (is_last()) {
            return layout_.canvas.width - 4 - x;
        }
        const Column& next = layout_.columns[layer_ + 1];
        return 0.9F * (next.x - next.radius - 26 * unit_ - x);  // the next discs may have a bias on this side
    }
    float centered_room(float share) const {
        const float spacing = layout_.columns[1].x - layout_.columns[0].x;
        const float to_border = std::min(center_.x, layout_.canvas.width - center_.x) - 4;
        return std::min(share * spacing, 2 * to_border);
    }

    const Layout& layout_;
    std::size_t layer_;
    Point center_;
    float radius_;
    float unit_;
};

/// Puts the text into the first spot that is free, wide enough and, with `clear_of_edges`, not crossed by an edge of
/// the layer's neurons.
template <typename Candidates>
bool place(const SceneInput& input, SceneParts& parts, Text text, const Candidates& spots, bool may_shorten,
           std::optional<std::size_t> clear_of_edges = std::nullopt) {
    const std::string whole = text.text;
    for (const Spot& spot : spots) {
        text.baseline = spot.baseline;
        text.anchor = spot.anchor;
        text.text = may_shorten ? shortened(whole, text.font, text.size, spot.room, input.measure) : whole;
        const Rect rect = text_rect(text, input.measure);
        if (text.text.empty() || rect.width > spot.room || !parts.space.free(rect) ||
            (clear_of_edges && crossed_about(input, *clear_of_edges, rect))) {
            continue;
        }
        parts.space.add(rect);
        parts.pills.emplace_back(pill_behind(rect, 0.15F * text.size, input.theme));
        parts.labels.emplace_back(std::move(text));
        return true;
    }
    return false;
}

bool stands_out(const SceneInput& input, NeuronAt at) {
    const NeuronAt* selected = std::get_if<NeuronAt>(&input.view.selected);
    if (selected != nullptr) {
        return *selected == at;
    }
    return !input.has_selection() && input.focus.neuron == at;
}

/// The width of a neuron's name, or of the last one's, which mostly is the longest, so that numbers stand in a column.
float width_of_name(const SceneInput& input, NeuronAt at) {
    const auto width = [&](std::size_t index) {
        return input.measure.width(Font::mono, 13 * input.unit(at.layer),
                                   neuron_name(input.document, {at.layer, index}));
    };
    return std::max(width(at.index), width(input.network.neurons(at.layer) - 1));
}

/// Whether the neuron's texts have no room beside it but on the edges of a column of many: they are left out there,
/// unless it stands out.
bool is_crowded(const SceneInput& input, NeuronAt at) {
    constexpr std::size_t kFew = 8;
    constexpr float kNear = 1.5F;  // of the camera: there is more room then
    const bool hidden = at.layer > 0 && at.layer < input.network.depth();
    return hidden && input.network.neurons(at.layer) > kFew && !is_roomy(input.layout, at.layer) &&
           input.view.zoom < kNear && !stands_out(input, at) && input.view.hovered != Place(at);
}

void add_name(const SceneInput& input, SceneParts& parts, NeuronAt at) {
    if (is_crowded(input, at)) {
        return;
    }
    const float size = 13 * input.unit(at.layer);
    const bool lit = stands_out(input, at);
    Text text{.baseline = {},
              .anchor = Anchor::middle,
              .font = lit ? Font::mono_bold : Font::mono,
              .size = size,
              .color = lit ? input.theme.ink : input.theme.muted,
              .text = neuron_name(input.document, at),
              .id = input.id("name", at)};
    const Spots spots(input, at);
    const bool roomy = is_roomy(input.layout, at.layer);
    if (at.layer == 0) {
        place(input, parts, text, std::array{spots.left(size)}, true);
    } else if (at.layer == input.network.depth()) {
        const int line = roomy && !has_answer_bars(input) ? 0 : -1;
        place(input, parts, text, std::array{spots.right(line, size)}, true);
    } else if (roomy) {
        const Spot first = input.layout.look.names_above ? spots.above() : spots.upper_left(size);
        place(input, parts, text, std::array{first, spots.right(-1, size)}, true);
    } else {
        place(input, parts, text, std::array{spots.right(-1, size)}, true);
    }
}

/// The largest size at which the number fits its disc, or nothing.
std::optional<float> size_in_disc(const SceneInput& input, NeuronAt at, const std::string& number) {
    constexpr float kLeastPixels = 8;
    if (is_plane(input, at)) {
        return std::nullopt;  // a landscape is not written over
    }
    const float unit = input.unit(at.layer);
    const float radius = input.layout.radius(at.layer);
    for (const float points : {14.F, 12.5F, 11.F}) {
        const float size = points * unit;
        if (size * input.view.zoom < kLeastPixels) {
            break;
        }
        const float half_height = 0.37F * size;
        if (half_height >= radius) {
            continue;
        }
        const float chord = 2 * std::sqrt(radius * radius - half_height * half_height);
        if (input.measure.width(Font::mono_bold, size, number) <= chord - 2 * unit) {
            return size;
        }
    }
    return std::nullopt;
}

/// In the disc, or where it does not fit, below or beside it. Answers whether it stands below.
bool add_number(const SceneInput& input, SceneParts& parts, NeuronAt at, const NeuronState& state) {
    const float unit = input.unit(at.layer);
    const Theme& theme = input.theme;
    Text text{.baseline = {},
              .anchor = Anchor::middle,
              .font = Font::mono_bold,
              .size = 12.5F * unit,
              .color = theme.ink,
              .text = number_shown(input, at, state),
              .id = input.id("output", at)};
    if (const std::optional<float> size = size_in_disc(input, at, text.text)) {
        const Point center = input.layout.at(at);
        text.size = *size;
        text.baseline = {center.x, centered_baseline(center.y, *size)};
        text.color = text.text == kUnknown ? theme.muted : more_readable(state.fill, theme.ink, theme.glow_ink);
        parts.labels.emplace_back(std::move(text));
        return false;
    }
    if (at.layer == input.network.depth() && has_answer_bars(input) && !is_plane(input, at) && text.text != kUnknown) {
        return false;  // the percentage says it
    }
    if (is_crowded(input, at)) {
        return false;
    }
    const Spots spots(input, at);
    const Point under = spots.below(0).baseline;
    std::array order{spots.below(0), spots.right(0, 12.5F * unit)};
    if (!is_roomy(input.layout, at.layer)) {
        std::swap(order[0], order[1]);
    }
    if (at.layer == 0 && !is_roomy(input.layout, 0)) {
        order[1] = order[0];  // on the right edges begin: rather on the left, beyond the name
        order[0] = spots.left(text.size, width_of_name(input, at) + 8 * unit);
    }
    place(input, parts, std::move(text), order, false);
    const Text* placed = parts.labels.empty() ? nullptr : std::get_if<Text>(&parts.labels.back());
    return placed != nullptr && placed->baseline == under;
}

void add_sum(const SceneInput& input, SceneParts& parts, NeuronAt at, const NeuronState& state, bool number_below) {
    if (at.layer == 0 || state.phase == NeuronPhase::waiting || is_crowded(input, at)) {
        return;
    }
    const float size = 12 * input.unit(at.layer);
    Text text{.baseline = {},
              .anchor = Anchor::middle,
              .font = Font::mono,
              .size = size,
              .color = input.theme.muted,
              .text = {},
              .id = {}};
    if (state.phase == NeuronPhase::summing) {
        text.font = Font::sans_semibold;
        text.color = input.theme.positive;
        text.text = "Σ " + std::to_string(state.terms_known) + " of " + std::to_string(state.terms);
        text.id = input.id("progress", at);
    } else {
        text.text = "X " + number_text(input.trace.sum(at), input.view.decimals);
        text.id = input.id("sum", at);
    }
    const Spots spots(input, at);
    std::array order{spots.below(number_below ? 1 : 0), spots.right(1, size)};
    if (!is_roomy(input.layout, at.layer)) {
        std::swap(order[0], order[1]);
    }
    place(input, parts, std::move(text), order, false, at.layer);
}

template <typename Visit>
void for_each_with_texts(const SceneInput& input, Visit visit) {
    for (std::size_t layer = 0; layer <= input.network.depth(); ++layer) {
        if (input.texts(layer)) {
            const IndexRange seen = input.in_sight(layer);
            for (std::size_t index = seen.first; index < seen.end; ++index) {
                visit(NeuronAt{layer, index});
            }
        }
    }
}

/// Behind the name of a large layer, how many neurons it has.
void add_count(const SceneInput& input, SceneParts& parts, std::size_t layer, const Rect& name) {
    const float size = 0.8F * input.layout.look.heading;
    const Column& column = input.layout.columns[layer];
    const Spot spot{{name.right() + 7, column.heading_y}, Anchor::start, input.layout.canvas.width - name.right() - 11};
    Text text{.baseline = {},
              .anchor = Anchor::start,
              .font = Font::sans,
              .size = size,
              .color = input.theme.muted,
              .text = std::to_string(column.neurons),
              .id = "count/" + std::to_string(layer)};
    place(input, parts, std::move(text), std::array{spot}, false);
}

}  // namespace

void add_headings(const SceneInput& input, SceneParts& parts) {
    const Layout& layout = input.layout;
    const float spacing = layout.columns[1].x - layout.columns[0].x;
    for (std::size_t layer = 0; layer <= input.network.depth(); ++layer) {
        const Column& column = layout.columns[layer];
        const float to_border = std::min(column.x, layout.canvas.width - column.x) - 4;
        const float full = layout.look.heading;
        for (const float size : {full, 11.F}) {
            const Spot spot{{column.x, column.heading_y}, Anchor::middle, std::min(0.92F * spacing, 2 * to_border)};
            Text text{.baseline = {},
                      .anchor = Anchor::middle,
                      .font = Font::sans_semibold,
                      .size = size,
                      .color = input.view.chosen_layer == layer ? input.theme.ink : input.theme.muted,
                      .text = layer_name(input.document, layer),
                      .id = "layer/" + std::to_string(layer)};
            // Only the smaller size is cut.
            if (place(input, parts, std::move(text), std::array{spot}, size < full)) {
                const Text* placed = std::get_if<Text>(&parts.labels.back());
                if (placed != nullptr && column.neurons > kFewNeurons) {
                    add_count(input, parts, layer, text_rect(*placed, input.measure));
                }
                break;
            }
        }
    }
}

void add_neuron_labels(const SceneInput& input, SceneParts& parts) {
    // Names first: they never change, and so never move.
    for_each_with_texts(input, [&](NeuronAt at) { add_name(input, parts, at); });
    for_each_with_texts(input, [&](NeuronAt at) {
        const NeuronState state = neuron_state(input, at);
        const bool number_below = add_number(input, parts, at, state);
        add_sum(input, parts, at, state, number_below);
    });
}

}  // namespace netglow
