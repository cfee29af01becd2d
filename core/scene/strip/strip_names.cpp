#include "core/scene/strip/strip_names.h"

#include <algorithm>
#include <string>

#include "core/scene/layout/shortened.h"

namespace netglow {

namespace {

constexpr float kGap = 7;               ///< between a name and the bracket
constexpr float kMostRowName = 72;      ///< points; longer ones are cut
constexpr float kLeastColumnName = 40;  ///< a column with less room bears a name only where it fits whole

bool stands_for(const Meaning& meaning, StripMatrix which, std::size_t layer) {
    if (which == StripMatrix::weights) {
        const WeightOf* weight = std::get_if<WeightOf>(&meaning);
        return weight != nullptr && weight->edge.layer == layer;
    }
    const OutputOf* output = std::get_if<OutputOf>(&meaning);
    return output != nullptr && output->neuron.layer + (which == StripMatrix::signals ? 1 : 0) == layer;
}

/// The neuron that a row, or a column, of the matrix belongs to.
std::optional<NeuronAt> neuron_of(const Meaning& meaning, Convention convention, bool row) {
    if (const WeightOf* weight = std::get_if<WeightOf>(&meaning)) {
        const bool receives = row == (convention == Convention::rows_receive);
        return receives ? weight->edge.receiver() : weight->edge.sender();
    }
    const OutputOf* output = std::get_if<OutputOf>(&meaning);
    return output != nullptr ? std::optional(output->neuron) : std::nullopt;
}

/// Whether the names of the matrix's rows stand at its left; else at its right. A vector that is a row has none.
bool at_left(StripMatrix which) {
    return which == StripMatrix::weights;
}
bool has_row_names(StripMatrix which, Convention convention) {
    return which == StripMatrix::weights || convention == Convention::rows_receive;
}
bool has_column_names(StripMatrix which, Convention convention) {
    return which == StripMatrix::weights || convention == Convention::columns_receive;
}

std::string row_name(const Document& document, NeuronAt at, const TextMeasure& measure) {
    return shortened(neuron_name(document, at), Font::mono, kStripNames, kMostRowName, measure);
}

/// Everything from `x` on moves to the right.
void widen(Typeset& formula, float x, float by) {
    for (TypesetLeaf& leaf : formula.leaves) {
        leaf.baseline.x += leaf.baseline.x >= x ? by : 0;
    }
    for (TypesetCell& cell : formula.cells) {
        cell.rect.x += cell.rect.x >= x ? by : 0;
    }
    for (Rect& stroke : formula.strokes) {
        stroke.x += stroke.x >= x ? by : 0;
    }
    formula.width += by;
}

float widest_row_name(const Document& document, const MatrixPlace& matrix, Convention convention,
                      const TextMeasure& measure) {
    float widest = 0;
    for (const TypesetCell& cell : matrix.cells) {
        if (const std::optional<NeuronAt> at = neuron_of(cell.meaning, convention, true)) {
            widest = std::max(widest, measure.width(Font::mono, kStripNames, row_name(document, *at, measure)));
        }
    }
    return widest;
}

}  // namespace

MatrixPlace matrix_in(const Typeset& formula, StripMatrix which, std::size_t layer, float size) {
    MatrixPlace place;
    for (const TypesetCell& cell : formula.cells) {
        if (stands_for(cell.meaning, which, layer)) {
            place.cells.push_back(cell);
        }
    }
    if (place.cells.empty()) {
        return place;
    }
    // Dots that stand for what is left out have no meaning, but belong to the same matrix.
    const std::size_t matrix = place.cells.front().matrix;
    float left = place.cells.front().rect.x;
    float top = place.cells.front().rect.y;
    float right = left;
    float bottom = top;
    for (const TypesetCell& cell : formula.cells) {
        if (cell.matrix == matrix) {
            left = std::min(left, cell.rect.x);
            top = std::min(top, cell.rect.y);
            right = std::max(right, cell.rect.right());
            bottom = std::max(bottom, cell.rect.bottom());
        }
    }
    const float pad = kBracketPadEms * size;
    place.brackets = {left - pad, top, right - left + 2 * pad, bottom - top};
    return place;
}

bool make_room_for_row_names(const Document& document, std::size_t layer, Convention convention, float size, float room,
                             const TextMeasure& measure, Typeset& sums, Typeset& outputs) {
    struct Widened {
        Typeset* formula;
        float x;
        float by;
    };
    std::vector<Widened> all;
    float wanted = 0;
    for (const StripMatrix which : {StripMatrix::weights, StripMatrix::signals, StripMatrix::outputs}) {
        Typeset& formula = which == StripMatrix::outputs ? outputs : sums;
        const MatrixPlace matrix = matrix_in(formula, which, layer, size);
        if (matrix.cells.empty() || !has_row_names(which, convention)) {
            continue;
        }
        const float by = widest_row_name(document, matrix, convention, measure) + kGap;
        all.push_back({&formula, at_left(which) ? matrix.brackets.x - 0.5F : matrix.brackets.right() + 0.5F, by});
        wanted += by;
    }
    if (wanted > room) {
        return false;
    }
    std::ranges::sort(all, std::greater(), &Widened::x);  // from the right, so that places further left stay
    for (const Widened& each : all) {
        widen(*each.formula, each.x, each.by);
    }
    return true;
}

void append_names(const Document& document, std::size_t layer, Convention convention, float size, bool of_rows,
                  const Typeset& formula, Point at, float top, Color color, const TextMeasure& measure,
                  std::vector<Shape>& shapes) {
    const auto append = [&](Point baseline, Anchor anchor, std::string text) {
        shapes.emplace_back(Text{.baseline = baseline,
                                 .anchor = anchor,
                                 .font = Font::mono,
                                 .size = kStripNames,
                                 .color = color,
                                 .text = std::move(text),
                                 .id = "strip/name"});
    };
    for (const StripMatrix which : {StripMatrix::weights, StripMatrix::signals, StripMatrix::outputs}) {
        const MatrixPlace matrix = matrix_in(formula, which, layer, size);
        std::optional<std::size_t> row;
        for (const TypesetCell& cell : matrix.cells) {
            if (of_rows && has_row_names(which, convention) && row != cell.row) {
                row = cell.row;
                const bool left = at_left(which);
                const float x = left ? matrix.brackets.x - kGap : matrix.brackets.right() + kGap;
                append({at.x + x, at.y + cell.rect.center().y + 0.36F * kStripNames},
                       left ? Anchor::end : Anchor::start,
                       row_name(document, *neuron_of(cell.meaning, convention, true), measure));
            }
            const float baseline = at.y + matrix.brackets.y - 3;
            if (cell.row == 0 && has_column_names(which, convention) && baseline - 0.8F * kStripNames >= top) {
                const std::string name = neuron_name(document, *neuron_of(cell.meaning, convention, false));
                const float room = cell.rect.width - 4;
                if (room >= kLeastColumnName || measure.width(Font::mono, kStripNames, name) <= room) {
                    append({at.x + cell.rect.center().x, baseline}, Anchor::middle,
                           shortened(name, Font::mono, kStripNames, room, measure));
                }
            }
        }
    }
}

}  // namespace netglow
