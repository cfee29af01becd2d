// The lines of the strip over and under its matrices: the equations in names, and a neuron's product sum.
#pragma once

#include <vector>

#include "core/formula/layer_formula.h"
#include "core/scene/scene.h"
#include "core/scene/theme.h"

namespace netglow {

/// Where the two equations in names may stand, in points from the strip's left.
struct TitleRoom {
    float left = 0;
    float leftmost = 0;  ///< where they begin at the earliest, over the heat map, if they have no room else
    float outputs = 0;   ///< where the matrix of outputs begins: the second one stands over it where that can be
    float end = 0;
};

/// X(hidden) = W(input → hidden) · I, and O(hidden) = σ(X). The second one moves, both become a little smaller, then
/// names of layers are left out, X = W · I, and only then the first one is cut. Ids "names/sums" and "names/outputs".
/// Returns where the second one ends.
float append_titles(const Document& document, std::size_t layer, Convention convention, const TitleRoom& room,
                    const Theme& theme, const TextMeasure& measure, std::vector<Shape>& shapes);

/// h2 and 0.2·0.9 + 0.8·0.1 + 0.2·0.8 = 0.42, on a baseline; with fewer products where all have no room. Ids
/// "products/name" and "products".
void append_products(const FormulaSource& source, NeuronAt neuron, Point baseline, float room, const Theme& theme,
                     const TextMeasure& measure, std::vector<Shape>& shapes);

}  // namespace netglow
