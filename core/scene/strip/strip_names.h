// Neurons' names beside the rows and above the columns of the strip's matrices.
#pragma once

#include <vector>

#include "core/document/document.h"
#include "core/formula/layer_formula.h"
#include "core/formula/typeset.h"
#include "core/scene/scene.h"

namespace netglow {

inline constexpr float kStripNames = 11;  ///< points an em

/// A matrix of a typeset equation, by what its cells stand for.
struct MatrixPlace {
    Rect brackets;  ///< what the matrix covers, brackets included
    std::vector<TypesetCell> cells;
};

/// W of the sums' equation, the signals of the same (outputs of the layer before), or the outputs; none found: no
/// cells.
enum class StripMatrix { weights, signals, outputs };
MatrixPlace matrix_in(const Typeset& formula, StripMatrix which, std::size_t layer, float size);

/// Room for the names of rows: beside W and the vectors, where they are columns. Changes where the parts of the
/// formulas stand; `room` is what both together may become wider. Answers whether there was room.
bool make_room_for_row_names(const Document& document, std::size_t layer, Convention convention, float size, float room,
                             const TextMeasure& measure, Typeset& sums, Typeset& outputs);

/// The names of the rows, where room was made for them, and those of the columns, in what room is above them: below
/// `top`. `at`: where the formula's left end and baseline are.
void append_names(const Document& document, std::size_t layer, Convention convention, float size, bool of_rows,
                  const Typeset& formula, Point at, float top, Color color, const TextMeasure& measure,
                  std::vector<Shape>& shapes);

}  // namespace netglow
