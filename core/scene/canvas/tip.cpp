#include "core/scene/canvas/tip.h"

#include <algorithm>

#include "core/formula/typeset.h"
#include "core/scene/layout/shortened.h"
#include "core/scene/page/formula_shapes.h"
#include "core/scene/page/page.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

constexpr float kPadding = 12;
constexpr float kMostWidth = 480;  ///< of a line; longer ones are left shorter or set smaller
constexpr float kNumbers = 14;     ///< points an em
constexpr float kTitle = 13;
constexpr float kBetween = 7;

struct Words {
    std::string title;
    std::string beside;  ///< what it is
    std::vector<Formula> lines;
};

/// w·o = 0.0485150073529412, where the line before has it rounded.
void add_digits(const FormulaSource& source, Formula name, bool known, double value, std::vector<Formula>& lines) {
    const std::optional<std::string> all = known ? digits_left_out(source, value) : std::nullopt;
    if (all) {
        lines.push_back(row({std::move(name), sign("="), digits(*all)}));
    }
}

/// What an edge multiplies; a product that rounding cannot hide.
std::vector<Formula> lines_of(const FormulaSource& source, const EdgeAt& edge) {
    const Network& network = source.document.network;
    const NeuronAt receiver = edge.receiver();
    const bool arrived = source.moment.terms_known(receiver, term_count(network, edge.layer)) > edge.from;
    std::vector<Formula> lines = {term_line(source, receiver, edge.from)};
    add_digits(source, name("w"), true, network.weight(edge), lines);
    add_digits(source, row({name("w"), sign("·"), name("o")}), arrived,
               term_value(network, source.trace, receiver, edge.from), lines);
    return lines;
}

/// With as many terms as fit.
Formula fitting_sum(const FormulaSource& source, NeuronAt neuron, const TextMeasure& measure) {
    for (const std::size_t terms : {6U, 4U}) {
        Formula sum = sum_line(source, neuron, terms);
        if (typeset(sum, kNumbers, measure).width <= kMostWidth) {
            return sum;
        }
    }
    return sum_line(source, neuron, 3);
}

std::optional<Words> words_of(const FormulaSource& source, const Place& place, const TextMeasure& measure) {
    const Document& document = source.document;
    const Network& network = document.network;
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&place); edge != nullptr && network.contains(*edge)) {
        return Words{neuron_name(document, edge->sender()) + " → " + neuron_name(document, edge->receiver()),
                     "weight · signal", lines_of(source, *edge)};
    }
    const NeuronAt* neuron = std::get_if<NeuronAt>(&place);
    if (neuron == nullptr || !network.contains(*neuron)) {
        return std::nullopt;
    }
    Words words{neuron_name(document, *neuron), layer_name(document, neuron->layer), {}};
    if (neuron->layer == 0) {
        const double value = source.trace.output(*neuron);
        if (const std::optional<InputImage>& image = document.input_image) {
            words.beside = cell_place(neuron->index, image->width);
        }
        words.lines.push_back(row({name("I"), sign("="), number_of(source, value, OutputOf{*neuron})}));
        add_digits(source, name("I"), true, value, words.lines);
        return words;
    }
    words.lines = {fitting_sum(source, *neuron, measure), output_line(source, *neuron)};
    add_digits(source, name("X"), source.moment.sum_known(*neuron), source.trace.sum(*neuron), words.lines);
    add_digits(source, name("O"), source.moment.output_known(*neuron), source.trace.output(*neuron), words.lines);
    return words;
}

Typeset set(const Formula& formula, const TextMeasure& measure) {
    Typeset box = typeset(formula, kNumbers, measure);
    return box.width <= kMostWidth ? box : typeset(formula, kNumbers * kMostWidth / box.width, measure);
}

}  // namespace

std::optional<Tip> build_tip(const FormulaSource& source, const Place& place, ThemeKind kind,
                             const TextMeasure& measure) {
    const std::optional<Words> words = words_of(source, place, measure);
    if (!words) {
        return std::nullopt;
    }
    const Theme& colors = theme(kind);
    const std::string title = shortened(words->title, Font::mono_bold, kTitle, kMostWidth, measure);
    const float title_width = measure.width(Font::mono_bold, kTitle, title);
    const float beside_width = measure.width(Font::sans, 12, words->beside) + 12;
    const bool has_beside = title_width + beside_width <= kMostWidth;
    std::vector<Typeset> lines;
    float width = title_width + (has_beside ? beside_width : 0);
    float height = kTitle;
    for (const Formula& formula : words->lines) {
        lines.push_back(set(formula, measure));
        width = std::max(width, lines.back().width);
        height += kBetween + lines.back().height();
    }

    Tip tip{.scene = {}, .size = {width + 2 * kPadding, height + 2 * kPadding}, .text = words->title};
    tip.scene.background = colors.field;
    tip.scene.shapes.emplace_back(Box{.rect = {0.5F, 0.5F, tip.size.width - 1, tip.size.height - 1},
                                      .corner = 0,
                                      .fill = colors.field,
                                      .fill_right = colors.field,
                                      .stroke = colors.muted,
                                      .stroke_width = 1});
    const auto text = [&](float x, Font font, float size, Color color, const std::string& what, const char* id) {
        tip.scene.shapes.emplace_back(Text{.baseline = {x, kPadding + 0.85F * kTitle},
                                           .anchor = Anchor::start,
                                           .font = font,
                                           .size = size,
                                           .color = color,
                                           .text = what,
                                           .id = id});
    };
    text(kPadding, Font::mono_bold, kTitle, colors.ink, title, "tip/title");
    if (has_beside) {
        text(kPadding + title_width + 12, Font::sans, 12, colors.muted, words->beside, "tip/what");
    }
    float y = kPadding + kTitle;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const Typeset& box = lines[line];
        y += kBetween + box.ascent;
        append_formula(
            box, {kPadding, y}, colors,
            [&](const TypesetLeaf& leaf) {
                return LeafInk{leaf.text == kUnknown ? colors.muted : colors.ink, false};
            },
            [&](const Meaning& meaning) { return id_of(meaning, source.document.network); }, tip.scene.shapes);
        y += box.descent;
        tip.text += "\n" + to_text(words->lines[line]);
    }
    return tip;
}

}  // namespace netglow
