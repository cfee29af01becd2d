#include "core/scene/strip/strip.h"

#include <algorithm>
#include <cmath>

#include "core/formula/activation_formula.h"
#include "core/scene/color.h"
#include "core/scene/page/formula_shapes.h"
#include "core/scene/strip/heat_map.h"
#include "core/scene/strip/strip_activation.h"
#include "core/scene/strip/strip_frames.h"
#include "core/scene/strip/strip_lights.h"
#include "core/scene/strip/strip_names.h"
#include "core/scene/strip/strip_words.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

constexpr float kMargin = 20;
constexpr float kHeading = 40;  ///< the names above the matrices
constexpr float kBottom = 30;   ///< the product sum under them
constexpr float kLargest = 16;
constexpr float kLeast = 10;
constexpr float kLineEms = 1.68F;    ///< a row of a matrix
constexpr float kBracketEms = 1.1F;  ///< above and below it
constexpr std::size_t kMostLines = 8;
constexpr float kLeastArrow = 64;  ///< between X and O
constexpr float kHeatMap = 96;
constexpr float kTitleBottom = 29;  ///< where names of columns may begin

/// Everything typeset at one size, and how much room it takes.
struct Setting {
    float size = kLargest;
    bool whole = true;   ///< nothing is left out
    bool names = false;  ///< rows have room for their names
    Typeset sums;
    Typeset outputs;
    float arrow = kLeastArrow;
    float width() const { return sums.width + arrow + outputs.width; }
    float height() const { return std::max(sums.height(), outputs.height()); }
};

class Builder {
public:
    Builder(const Document& document, const Trace& trace, const Moment& moment, Size size, const StripView& view,
            const TextMeasure& measure)
        : source_{document, trace, moment, view.decimals},
          network_(document.network),
          size_(size),
          view_(view),
          measure_(measure),
          theme_(theme(view.theme)),
          layer_(
              view.layer.value_or(strip_layer(moment, view.selected, view.follows_hovered ? view.hovered : Place{}))),
          lights_(strip_lights(network_, moment, layer_)),
          landing_(landing_of(moment, layer_)) {}

    Strip build() {
        strip_.layer = layer_;
        strip_.scene.background = theme_.canvas;
        const Setting setting = with_names(fitted());
        const float left = left_of(setting);
        const float middle = kHeading + (size_.height - kHeading - kBottom) / 2;
        const float baseline = middle + (setting.sums.ascent - setting.sums.descent) / 2;
        if (!setting.whole) {
            add_heat_map({kMargin, kHeading, kHeatMap, size_.height - kHeading - kBottom});
        }
        const float outputs_left = left + setting.sums.width + setting.arrow;
        for (const auto& [formula, x] : {std::pair(&setting.sums, left), std::pair(&setting.outputs, outputs_left)}) {
            add(*formula, {x, baseline});
            append_names(source_.document, layer_, view_.convention, setting.size, setting.names, *formula,
                         {x, baseline}, kTitleBottom, theme_.muted, measure_, strip_.scene.shapes);
            append_frames(network_, layer_, view_.hovered, *formula, setting.size, {x, baseline}, theme_.muted,
                          strip_.scene.shapes);
            append_frames(network_, layer_, view_.selected, *formula, setting.size, {x, baseline}, theme_.selected,
                          strip_.scene.shapes);
        }
        add_arrow({left + setting.sums.width + setting.arrow / 2, middle}, setting.size);
        const float titles_end = append_titles(source_.document, layer_, view_.convention,
                                               {left, kMargin, outputs_left, size_.width - view_.controls}, theme_,
                                               measure_, strip_.scene.shapes);
        const float activation_left = std::max(outputs_left + setting.outputs.width + 44, titles_end + 16);
        if (const std::optional<NeuronAt> neuron = spoken_of()) {
            append_products(source_, *neuron, {kMargin, size_.height - 10},
                            (view_.activation ? activation_left : size_.width) - 2 * kMargin, theme_, measure_,
                            strip_.scene.shapes);
        }
        if (view_.activation) {
            add_activation(activation_left);
        }
        return std::move(strip_);
    }

private:
    /// In the room that the matrices leave, from `left` to the end; under the header where that has controls.
    void add_activation(float left) {
        const float top = view_.controls > kMargin ? kHeading - 4 : kBottom;
        append_strip_activation({left, top, size_.width - left - kMargin, size_.height - top - 4}, source_, layer_,
                                view_.selected, theme_, measure_, strip_.scene.shapes);
    }

    /// The lines written of a large layer: what is chosen, the step and what is pointed at are among them, in this
    /// order.
    Excerpt excerpt(std::size_t most) const {
        Excerpt excerpt{most, most, view_.shown.neuron, view_.shown.sender};
        if (excerpt.neuron || excerpt.sender) {
            return excerpt;
        }
        const auto include = [&](const Place& place) {
            if (excerpt.neuron) {
                return;
            }
            if (const EdgeAt* edge = std::get_if<EdgeAt>(&place); edge != nullptr && edge->layer == layer_) {
                excerpt.neuron = edge->to;
                excerpt.sender = edge->from;
            } else if (const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
                       neuron != nullptr && neuron->layer == layer_) {
                excerpt.neuron = neuron->index;
            }
        };
        include(view_.selected);
        if (!excerpt.neuron && (lights_.summing || lights_.activating)) {
            excerpt.neuron = lights_.step.first;
            excerpt.sender = lights_.term;
        }
        if (view_.follows_hovered) {
            include(view_.hovered);
        }
        return excerpt;
    }

    Setting set(float size, std::size_t most) const {
        const Dense& dense = network_.layer(layer_);
        const LayerMatrices matrices = layer_matrices(source_, layer_, view_.convention, excerpt(most));
        return {size,
                dense.neurons() <= most && dense.fan_in() <= most,
                false,
                typeset(sums_equation(source_, layer_, view_.convention, matrices), size, measure_),
                typeset(matrices.outputs, size, measure_),
                std::max(kLeastArrow, measure_.width(Font::sans, size, arrow_text()) + 24)};
    }

    static float left_of(const Setting& setting) { return kMargin + (setting.whole ? 0 : kHeatMap + kMargin); }

    /// The names of rows take what width the numbers leave.
    Setting with_names(Setting setting) const {
        const float room = size_.width - left_of(setting) - setting.width() - kMargin;
        setting.names = make_room_for_row_names(source_.document, layer_, view_.convention, setting.size, room,
                                                measure_, setting.sums, setting.outputs);
        return setting;
    }

    /// The neuron of this layer that is chosen or hovered, itself or by one of its edges; else the one at work.
    std::optional<NeuronAt> spoken_of() const {
        for (const Place* place : {&view_.selected, &view_.hovered}) {
            if (const std::optional<std::size_t> row = chosen_in(*place, layer_).row) {
                return NeuronAt{layer_, *row};
            }
        }
        const bool at_work = (lights_.summing || lights_.activating) && lights_.step.count == 1;
        return at_work ? std::optional(NeuronAt{layer_, lights_.step.first}) : std::nullopt;
    }

    /// The largest numbers that fit, whole; where even the least do not, fewer of them.
    Setting fitted() const {
        const float high = size_.height - kHeading - kBottom;
        const auto fits = [&](const Setting& setting) {
            return setting.height() <= high && left_of(setting) + setting.width() + kMargin <= size_.width;
        };
        Setting setting;
        for (const std::size_t most : {kMostLines, std::size_t{6}, std::size_t{5}, std::size_t{4}, std::size_t{3}}) {
            for (float size = kLargest; size >= kLeast; --size) {
                setting = set(size, most);
                if (fits(setting)) {
                    return setting;
                }
            }
        }
        // A narrow window, or many decimals: smaller than is comfortable, but all of it.
        const float room = size_.width - left_of(setting) - kMargin - setting.arrow;
        const float formulas = setting.sums.width + setting.outputs.width;
        return formulas > room && room > 0 ? set(setting.size * room / formulas, 3) : setting;
    }

    std::string id(const Meaning& meaning) const { return id_of(meaning, network_); }

    /// Whether the cell stands in the row or the column of what is chosen.
    bool in_cross(const Meaning& meaning) const { return in_cross_of(view_.selected, meaning, network_, layer_); }

    bool marked(const Meaning& meaning, const Place& place) const {
        return !std::holds_alternative<std::monostate>(place) && place_of(meaning, network_) == place;
    }

    void light(const Rect& rect, Color fill) {
        strip_.scene.shapes.emplace_back(
            Box{.rect = rect, .corner = 3, .fill = fill, .fill_right = fill, .stroke = {}});
    }

    Color entry_color() const {
        const NeuronAt neuron{layer_, lights_.step.first};
        const bool single = lights_.step.count == 1 && lights_.term;
        return single ? sign_color(theme_, term_value(network_, source_.trace, neuron, *lights_.term))
                      : theme_.positive;
    }

    /// The fill of a cell whose number has just landed, in its neuron's colours; nothing for others.
    std::optional<Color> landed_fill(const Meaning& meaning) const {
        const Place place = place_of(meaning, network_);
        const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
        const bool is_output = std::holds_alternative<OutputOf>(meaning);
        const bool is_result =
            is_output || std::holds_alternative<SumOf>(meaning) || std::holds_alternative<TotalOf>(meaning);
        if (neuron == nullptr || neuron->layer != layer_ || !is_result ||
            !landing_.has(is_output ? StepKind::output : StepKind::sum, *neuron)) {
            return std::nullopt;
        }
        const double value = value_of(source_, meaning).value_or(0);
        const Color full = is_output   ? output_fill(theme_, value, output_scale(network_, source_.trace, layer_))
                           : value < 0 ? theme_.negative
                                       : theme_.positive;  // a sum of 0 has landed, too
        const bool on_row = glow_of(meaning, lights_, network_) == Glow::row;
        return mix(on_row ? theme_.lit : theme_.canvas, full, landing_.strength);
    }

    Color ink_of(const TypesetLeaf& leaf) const {
        if (leaf.text == kUnknown || std::holds_alternative<std::monostate>(leaf.meaning)) {
            return leaf.font == Font::mono && leaf.text != kUnknown ? theme_.ink : theme_.muted;
        }
        if (const std::optional<Color> fill = landed_fill(leaf.meaning)) {
            return more_readable(*fill, theme_.ink, theme_.field);
        }
        return glow_of(leaf.meaning, lights_, network_) == Glow::entry
                   ? more_readable(entry_color(), theme_.ink, theme_.field)
                   : theme_.ink;
    }

    void add(const Typeset& formula, Point at) {
        for (const TypesetCell& cell : formula.cells) {
            const Rect rect{at.x + cell.rect.x, at.y + cell.rect.y, cell.rect.width, cell.rect.height};
            const Rect inner{rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2};
            const Glow glow = glow_of(cell.meaning, lights_, network_);
            if (glow != Glow::none) {
                light(glow == Glow::entry ? inner : Rect{rect.x, inner.y, rect.width, inner.height},
                      glow == Glow::entry ? entry_color() : theme_.lit);
            }
            if (glow == Glow::none && in_cross(cell.meaning)) {
                light({rect.x, inner.y, rect.width, inner.height}, theme_.lit);
            }
            const std::optional<Color> landed = landed_fill(cell.meaning);
            if (landed) {
                light(inner, *landed);
            }
            const bool chosen = marked(cell.meaning, view_.selected);
            if (chosen || marked(cell.meaning, view_.hovered)) {
                strip_.scene.shapes.emplace_back(
                    Box{.rect = inner,
                        .corner = 3,
                        .fill = with_alpha(theme_.lit, glow == Glow::entry || landed ? 0.F : 1.F),
                        .fill_right = with_alpha(theme_.lit, glow == Glow::entry || landed ? 0.F : 1.F),
                        .stroke = chosen ? theme_.selected : theme_.muted,
                        .stroke_width = 1.5F});
            }
            if (!std::holds_alternative<std::monostate>(cell.meaning)) {
                strip_.entries.push_back({rect, cell.meaning, id(cell.meaning)});
            }
        }
        append_formula(
            formula, at, theme_,
            [&](const TypesetLeaf& leaf) {
                return LeafInk{ink_of(leaf), false};
            },
            [&](const Meaning& meaning) { return id(meaning); }, strip_.scene.shapes);
    }

    /// The whole of W, and where in it the rows and columns are that are written beside it.
    void add_heat_map(const Rect& room) {
        const Dense& dense = network_.layer(layer_);
        const bool transposed = view_.convention == Convention::columns_receive;
        const Rect rect = heat_map_rect(dense.weights, transposed, room);
        append_heat_map(view_.heat != nullptr ? *view_.heat : heat_blocks(dense.weights), transposed, rect, theme_,
                        strip_.scene.shapes);
        strip_.heat_map = rect;
        const Excerpt middle = excerpt(kMostLines);
        strip_.shown = {middle.neuron, middle.sender};
        const std::size_t row = (transposed ? middle.sender : middle.neuron).value_or(0);
        const std::size_t column = (transposed ? middle.neuron : middle.sender).value_or(0);
        const std::size_t rows = transposed ? dense.fan_in() : dense.neurons();
        const std::size_t columns = transposed ? dense.neurons() : dense.fan_in();
        const auto span = [](float start, float length, std::size_t at, std::size_t count) {
            constexpr float kLeastSide = 7;
            const float side = std::max(
                length * std::min(1.F, static_cast<float>(kMostLines) / static_cast<float>(count)), kLeastSide);
            const float center = start + length * (static_cast<float>(at) + 0.5F) / static_cast<float>(count);
            return std::pair(std::clamp(center - side / 2, start, start + length - side), side);
        };
        const auto [x, width] = span(rect.x, rect.width, column, columns);
        const auto [y, height] = span(rect.y, rect.height, row, rows);
        strip_.scene.shapes.emplace_back(Box{.rect = {x, y, width, height},
                                             .corner = 1,
                                             .fill = with_alpha(theme_.field, 0),
                                             .fill_right = with_alpha(theme_.field, 0),
                                             .stroke = theme_.ink,
                                             .stroke_width = 2});
    }

    std::string arrow_text() const { return std::string(symbol_of(network_.layer(layer_).activation.kind)) + " →"; }

    /// σ →, from the sums to the outputs.
    void add_arrow(Point middle, float size) {
        strip_.scene.shapes.emplace_back(Text{.baseline = {middle.x, middle.y + 0.36F * size},
                                              .anchor = Anchor::middle,
                                              .font = Font::sans,
                                              .size = size,
                                              .color = theme_.muted,
                                              .text = arrow_text(),
                                              .id = "names/activation"});
    }

    FormulaSource source_;
    const Network& network_;
    Size size_;
    const StripView& view_;
    const TextMeasure& measure_;
    const Theme& theme_;
    std::size_t layer_;
    StripLights lights_;
    Landing landing_;
    Strip strip_;
};

}  // namespace

std::size_t strip_layer(const Moment& moment, const Place& selected, const Place& hovered) {
    for (const Place* place : {&selected, &hovered}) {
        if (const EdgeAt* edge = std::get_if<EdgeAt>(place)) {
            return edge->layer;
        }
        if (const NeuronAt* neuron = std::get_if<NeuronAt>(place)) {
            return std::max<std::size_t>(neuron->layer, 1);
        }
    }
    return moment.step.layer;
}

float strip_height(const Network& network, float room, Convention convention) {
    constexpr float kLeastCanvas = 230;
    constexpr float kShare = 0.36F;
    std::size_t lines = 1;
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        const Dense& dense = network.layer(layer);
        lines = std::max(lines, dense.fan_in());
        lines = std::max(lines, convention == Convention::rows_receive ? dense.neurons() : std::size_t{1});
    }
    const float wanted =
        kHeading + kBottom + (static_cast<float>(std::min(lines, kMostLines)) * kLineEms + kBracketEms) * kLargest;
    const float least = kHeading + kBottom + (3 * kLineEms + kBracketEms) * kLeast;
    const float height = std::clamp(wanted, least, std::max(least, kShare * room));
    return room - height >= kLeastCanvas ? height : 0;
}

Strip build_strip(const Document& document, const Trace& trace, const Moment& moment, Size size, const StripView& view,
                  const TextMeasure& measure) {
    return Builder(document, trace, moment, size, view, measure).build();
}

const StripEntry* entry_at(const Strip& strip, Point at) {
    for (const StripEntry& entry : strip.entries) {
        if (entry.rect.contains(at)) {
            return &entry;
        }
    }
    return nullptr;
}

}  // namespace netglow
