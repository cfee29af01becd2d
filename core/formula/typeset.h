// Typesetting: a formula laid out on its baseline.
#pragma once

#include <string>
#include <vector>

#include "core/base/geometry.h"
#include "core/formula/formula.h"
#include "core/text/text_measure.h"

namespace netglow {

/// A piece of text in its place. Points, with the formula's left end and baseline at {0, 0}; y down.
struct TypesetLeaf {
    Point baseline;  ///< of its left end
    Font font = Font::mono;
    float size = 14;  ///< pixels per em
    float width = 0;
    std::string text;
    Meaning meaning;

    /// What it covers, `margin` more on each side.
    Rect rect(float margin = 0) const;
};

inline constexpr float kBracketPadEms = 0.42F;  ///< between a matrix's cells and its brackets, in ems

/// A cell of a matrix: can be highlighted with its row and column. Cells of one column are equally wide.
struct TypesetCell {
    std::size_t matrix = 0;  ///< index of the matrix in the formula
    std::size_t row = 0;
    std::size_t column = 0;
    Rect rect;
    Meaning meaning;
};

struct Typeset {
    float width = 0;
    float ascent = 0;   ///< above the baseline
    float descent = 0;  ///< below it
    std::vector<TypesetLeaf> leaves;
    std::vector<TypesetCell> cells;
    std::vector<Rect> strokes;  ///< fraction bars and brackets, to be filled

    float height() const { return ascent + descent; }
};

/// `size`: pixels per em of what is neither raised nor lowered. Numbers in a matrix's column stand with their decimal
/// points under each other; the ring of what is not known in its middle.
Typeset typeset(const Formula& formula, float size, const TextMeasure& measure);

}  // namespace netglow
