// Tooltip: what the neuron or edge under the pointer computes, in a few lines of numbers.
#pragma once

#include "core/formula/neuron_formula.h"
#include "core/scene/canvas/picking.h"
#include "core/scene/theme.h"

namespace netglow {

struct Tip {
    Scene scene;  ///< texts have the ids of id_of(), the title "tip/title"
    Size size;
    std::string text;  ///< the same as plain text, line by line
};

/// Of an edge its product; of a neuron its sum and its output, as far as the moment knows them; of an input its value.
/// Where a number is rounded, its digits follow. Nothing where the place is empty or not in the network.
std::optional<Tip> build_tip(const FormulaSource& source, const Place& place, ThemeKind kind,
                             const TextMeasure& measure);

}  // namespace netglow
