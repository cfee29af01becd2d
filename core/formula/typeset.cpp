#include "core/formula/typeset.h"

#include <algorithm>
#include <optional>

#include "core/text/number_text.h"

namespace netglow {

namespace {

// In ems.
constexpr float kAscent = 0.76F;  ///< of digits and capitals
constexpr float kDescent = 0.22F;
constexpr float kAxis = 0.33F;   ///< the middle of digits above the baseline: where fraction bars stand
constexpr float kSmall = 0.72F;  ///< exponents and subscripts
constexpr float kSignSpace = 0.3F;
constexpr float kProductSpace = 0.22F;
constexpr float kNameSpace = 0.06F;
constexpr float kCellGapX = 0.95F;
constexpr float kCellGapY = 0.7F;
constexpr float kBracketLip = 0.3F;
constexpr float kLineGap = 0.5F;

void shift(Typeset& box, Point by) {
    for (TypesetLeaf& leaf : box.leaves) {
        leaf.baseline = leaf.baseline + by;
    }
    for (TypesetCell& cell : box.cells) {
        cell.rect.x += by.x;
        cell.rect.y += by.y;
    }
    for (Rect& stroke : box.strokes) {
        stroke.x += by.x;
        stroke.y += by.y;
    }
}

/// The pieces of `box`, moved by `by`, become pieces of `whole`.
void put(Typeset& whole, Typeset box, Point by) {
    shift(box, by);
    const std::size_t matrices = whole.cells.empty() ? 0 : whole.cells.back().matrix + 1;
    for (TypesetCell& cell : box.cells) {
        cell.matrix += matrices;
    }
    whole.ascent = std::max(whole.ascent, box.ascent - by.y);
    whole.descent = std::max(whole.descent, box.descent + by.y);
    whole.leaves.insert(whole.leaves.end(), box.leaves.begin(), box.leaves.end());
    whole.cells.insert(whole.cells.end(), box.cells.begin(), box.cells.end());
    whole.strokes.insert(whole.strokes.end(), box.strokes.begin(), box.strokes.end());
}

class Setter {
public:
    explicit Setter(const TextMeasure& measure) : measure_(measure) {}

    Typeset set(const Formula& formula, float size) const {
        switch (formula.kind) {
            case Formula::Kind::number:
                return text(formula, Font::mono, size);
            case Formula::Kind::name:
                return text(formula, Font::sans_semibold, size);
            case Formula::Kind::word:
                return text(formula, Font::sans, size);
            case Formula::Kind::sign:
                return text(formula, Font::mono, size);
            case Formula::Kind::row:
                return in_a_row(formula, size);
            case Formula::Kind::fraction:
                return fraction(formula, size);
            case Formula::Kind::power:
                return with_script(formula, size, 0.42F);
            case Formula::Kind::index:
                return with_script(formula, size, -0.2F);
            case Formula::Kind::fence:
                return in_parentheses(formula, size);
            case Formula::Kind::matrix:
                return in_brackets(formula, size);
            case Formula::Kind::cases:
                return behind_a_brace(formula, size);
            case Formula::Kind::lines:
                return one_under_the_other(formula, size);
        }
        return {};
    }

private:
    Typeset text(const Formula& formula, Font font, float size) const {
        return text(formula.text, formula.meaning, font, size);
    }
    Typeset text(const std::string& words, const Meaning& meaning, Font font, float size) const {
        Typeset box;
        box.width = measure_.width(font, size, words);
        box.ascent = kAscent * size;
        box.descent = kDescent * size;
        box.leaves.push_back({{0, 0}, font, size, box.width, words, meaning});
        return box;
    }

    static float space_about(const Formula& formula, float size) {
        if (formula.kind == Formula::Kind::sign) {
            return size * (formula.text == "·" ? kProductSpace : kSignSpace);
        }
        return formula.kind == Formula::Kind::name && formula.text.size() > 2 ? size * kNameSpace : 0;
    }

    /// Signs between matrices stand further away from them.
    static float row_stretch(const Formula& formula) {
        const bool matrices = std::any_of(formula.parts.begin(), formula.parts.end(),
                                          [](const Formula& part) { return part.kind == Formula::Kind::matrix; });
        return matrices ? 1.8F : 1.F;
    }

    Typeset in_a_row(const Formula& formula, float size) const {
        Typeset whole;
        const float stretch = row_stretch(formula);
        for (std::size_t i = 0; i < formula.parts.size(); ++i) {
            const Formula& part = formula.parts[i];
            const bool negates = i == 0 && part.text == "−";
            const float space = negates ? 0 : stretch * space_about(part, size);
            whole.width += i == 0 ? 0 : space;
            Typeset box = set(part, size);
            const float width = box.width;
            put(whole, std::move(box), {whole.width, 0});
            whole.width += width + (i + 1 == formula.parts.size() ? 0 : space);
        }
        return whole;
    }

    Typeset fraction(const Formula& formula, float size) const {
        const float inner = size * 0.92F;
        Typeset above = set(formula.parts[0], inner);
        Typeset below = set(formula.parts[1], inner);
        const float bar = std::max(1.F, size / 13);
        const float gap = size * 0.16F;
        const float axis = -kAxis * size;
        Typeset whole;
        whole.width = std::max(above.width, below.width) + 0.3F * size;
        whole.strokes.push_back({0, axis - bar / 2, whole.width, bar});
        const Point above_at{(whole.width - above.width) / 2, axis - bar / 2 - gap - above.descent};
        const Point below_at{(whole.width - below.width) / 2, axis + bar / 2 + gap + below.ascent};
        put(whole, std::move(above), above_at);
        put(whole, std::move(below), below_at);
        return whole;
    }

    /// `raised`: ems of the whole's size; negative for a subscript.
    Typeset with_script(const Formula& formula, float size, float raised) const {
        Typeset base = set(formula.parts[0], size);
        Typeset script = set(formula.parts[1], size * kSmall);
        const float over = raised > 0 ? std::max(0.F, base.ascent - kAscent * size) : 0;
        Typeset whole;
        whole.width = base.width + script.width + 0.06F * size;
        const float x = base.width + 0.04F * size;
        put(whole, std::move(base), {0, 0});
        put(whole, std::move(script), {x, -raised * size - over});
        return whole;
    }

    /// Parentheses as tall as what they hold: larger glyphs, set about its middle.
    Typeset in_parentheses(const Formula& formula, float size) const {
        Typeset inside = set(formula.parts[0], size);
        const float grown = size * std::max(1.F, inside.height() / ((kAscent + kDescent) * size) * 0.96F);
        const float middle = (inside.descent - inside.ascent) / 2;
        const float y = grown > size ? middle + 0.27F * grown : 0;
        Typeset whole;
        for (const char* parenthesis : {"(", ")"}) {
            Typeset glyph = text(parenthesis, {}, Font::mono, grown);
            const float narrow = 0.14F * grown;  // fixed-width parentheses stand in much room
            const float advance = glyph.width - 2 * narrow;
            put(whole, std::move(glyph), {whole.width - narrow, y});
            whole.width += advance;
            if (*parenthesis == '(') {
                const float width = inside.width;
                put(whole, std::move(inside), {whole.width, 0});
                whole.width += width;
            }
        }
        return whole;
    }

    struct Column {
        float before = 0;  ///< the decimal points
        float after = 0;
        float other = 0;  ///< the widest cell that has no point to align
        float width() const { return std::max(before + after, other); }
    };

    static bool aligns(const Formula& cell) {
        return cell.kind == Formula::Kind::number && cell.text != kUnknown && cell.text.find("·") == std::string::npos;
    }
    float before_point(const Formula& cell, float size) const {
        return measure_.width(Font::mono, size, std::string_view(cell.text).substr(0, cell.text.find('.')));
    }

    struct Grid {
        std::vector<Typeset> cells;
        std::vector<Column> columns;
        std::vector<float> ascents;
        std::vector<float> descents;
    };

    Grid grid_of(const Formula& formula, float size) const {
        const std::size_t rows = formula.parts.size() / formula.columns;
        Grid grid{{},
                  std::vector<Column>(formula.columns),
                  std::vector<float>(rows, kAscent * size),
                  std::vector<float>(rows, kDescent * size)};
        for (std::size_t i = 0; i < formula.parts.size(); ++i) {
            const Formula& part = formula.parts[i];
            Typeset box = set(part, size);
            Column& column = grid.columns[i % formula.columns];
            if (aligns(part)) {
                const float before = before_point(part, size);
                column.before = std::max(column.before, before);
                column.after = std::max(column.after, box.width - before);
            } else {
                column.other = std::max(column.other, box.width);
            }
            const std::size_t row = i / formula.columns;
            grid.ascents[row] = std::max(grid.ascents[row], box.ascent);
            grid.descents[row] = std::max(grid.descents[row], box.descent);
            grid.cells.push_back(std::move(box));
        }
        return grid;
    }

    /// Rows and columns about the axis; the left end of the first cell at x = 0.
    Typeset placed(const Formula& formula, Grid grid, float size, float gap_y, bool to_the_left) const {
        float height = -gap_y;
        for (std::size_t row = 0; row < grid.ascents.size(); ++row) {
            height += grid.ascents[row] + grid.descents[row] + gap_y;
        }
        Typeset whole;
        float y = -kAxis * size - height / 2;
        for (std::size_t row = 0; row < grid.ascents.size(); ++row) {
            const float baseline = y + grid.ascents[row];
            float x = 0;
            for (std::size_t at = 0; at < formula.columns; ++at) {
                const Column& column = grid.columns[at];
                const std::size_t index = row * formula.columns + at;
                Typeset& box = grid.cells[index];
                const float aligned_left = (column.width() - column.before - column.after) / 2 + column.before;
                const float left = to_the_left ? 0
                                   : aligns(formula.parts[index])
                                       ? aligned_left - before_point(formula.parts[index], size)
                                       : (column.width() - box.width) / 2;
                put(whole, std::move(box), {x + left, baseline});
                x += column.width() + kCellGapX * size;
            }
            whole.width = x - kCellGapX * size;
            y += grid.ascents[row] + grid.descents[row] + gap_y;
        }
        return whole;
    }

    /// The cells' rectangles reach to the middle of the gaps, so that a lit row has no holes.
    static void add_cells(Typeset& whole, const Formula& formula, const Grid& grid, float size, float left) {
        const float gap_x = kCellGapX * size;
        const float gap_y = kCellGapY * size;
        float y = -whole.ascent;
        for (std::size_t row = 0; row < grid.ascents.size(); ++row) {
            const float height = grid.ascents[row] + grid.descents[row];
            float x = left;
            for (std::size_t at = 0; at < formula.columns; ++at) {
                const float width = grid.columns[at].width();
                whole.cells.push_back({0,
                                       row,
                                       at,
                                       {x - gap_x / 2, y - gap_y / 2, width + gap_x, height + gap_y},
                                       formula.parts[row * formula.columns + at].meaning});
                x += width + gap_x;
            }
            y += height + gap_y;
        }
    }

    Typeset in_brackets(const Formula& formula, float size) const {
        const Grid grid = grid_of(formula, size);
        Typeset whole = placed(formula, grid, size, kCellGapY * size, false);
        whole.cells.clear();
        const float stroke = std::max(1.F, size / 11);
        const float pad_x = kBracketPadEms * size + kCellGapX * size / 2;
        const float inner_ascent = whole.ascent;
        shift(whole, {pad_x, 0});
        add_cells(whole, formula, grid, size, pad_x);
        whole.width += 2 * pad_x;
        const float pad_y = kBracketPadEms * size;
        whole.ascent = inner_ascent + pad_y;
        whole.descent += pad_y;
        const float lip = kBracketLip * size;
        for (const bool right : {false, true}) {
            const float x = right ? whole.width - stroke : 0;
            const float lip_x = right ? whole.width - lip : 0;
            whole.strokes.push_back({x, -whole.ascent, stroke, whole.height()});
            whole.strokes.push_back({lip_x, -whole.ascent, lip, stroke});
            whole.strokes.push_back({lip_x, whole.descent - stroke, lip, stroke});
        }
        return whole;
    }

    Typeset behind_a_brace(const Formula& formula, float size) const {
        Typeset inside = placed(formula, grid_of(formula, size), size, 0.35F * size, true);
        const float grown = size * std::max(1.F, inside.height() / ((kAscent + kDescent) * size));
        Typeset whole;
        Typeset brace = text("{", {}, Font::sans, grown);
        const float x = brace.width + 0.15F * size;
        const float middle = (inside.descent - inside.ascent) / 2;
        whole.width = x + inside.width;
        put(whole, std::move(brace), {0, middle + 0.29F * grown});
        put(whole, std::move(inside), {x, 0});
        return whole;
    }

    static std::size_t first_sign(const Formula& line) {
        const auto found = std::find_if(line.parts.begin(), line.parts.end(), [](const Formula& part) {
            return part.kind == Formula::Kind::sign && part.text != "·" && part.text != "−";
        });
        return static_cast<std::size_t>(found - line.parts.begin());
    }

    /// How far to the right the line's first sign stands, its space included; nothing for a line without one.
    std::optional<float> before_sign(const Formula& line, float size) const {
        if (line.kind != Formula::Kind::row || first_sign(line) == line.parts.size()) {
            return std::nullopt;
        }
        const std::size_t sign = first_sign(line);
        Formula before = line;
        before.parts.resize(sign);
        return sign == 0 ? 0 : in_a_row(before, size).width + space_about(line.parts[sign], size);
    }

    Typeset one_under_the_other(const Formula& formula, float size) const {
        float aligned = 0;
        for (const Formula& line : formula.parts) {
            aligned = std::max(aligned, before_sign(line, size).value_or(0));
        }
        Typeset whole;
        float y = 0;
        for (std::size_t i = 0; i < formula.parts.size(); ++i) {
            Typeset box = set(formula.parts[i], size);
            const float x = aligned - before_sign(formula.parts[i], size).value_or(aligned);
            y += i == 0 ? 0 : box.ascent + kLineGap * size;
            whole.width = std::max(whole.width, x + box.width);
            const float below = box.descent;
            put(whole, std::move(box), {x, y});
            y += below;
        }
        return whole;
    }

    const TextMeasure& measure_;
};

}  // namespace

Rect TypesetLeaf::rect(float margin) const {
    return {baseline.x - margin, baseline.y - kAscent * size - margin, width + 2 * margin,
            (kAscent + kDescent) * size + 2 * margin};
}

Typeset typeset(const Formula& formula, float size, const TextMeasure& measure) {
    return Setter(measure).set(formula, size);
}

}  // namespace netglow
