// The activation at work, large beside the matrices: for a room that sees no page with a curve.
#pragma once

#include "core/formula/neuron_formula.h"
#include "core/scene/canvas/picking.h"
#include "core/scene/theme.h"

namespace netglow {

/// Draws the layer's curve into `room`, with the point of each neuron as far as the moment knows it (of more than 32,
/// that of the neuron at work alone); of softmax the exponentials and their shares. The neuron at work, or else the
/// selected one, has its numbers at the axes. Nothing where there is too little room. Texts have the ids
/// "curve/h2/sum", "curve/h2/output", "shares/o1".
void append_strip_activation(const Rect& room, const FormulaSource& source, std::size_t layer, const Place& selected,
                             const Theme& theme, const TextMeasure& measure, std::vector<Shape>& shapes);

}  // namespace netglow
