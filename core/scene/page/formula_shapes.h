// A typeset formula as shapes of a scene.
#pragma once

#include <functional>

#include "core/formula/typeset.h"
#include "core/scene/canvas/picking.h"
#include "core/scene/theme.h"

namespace netglow {

/// Colour and weight of a leaf, by what it stands for.
struct LeafInk {
    Color color;
    bool strong = false;
};
using InkOf = std::function<LeafInk(const TypesetLeaf&)>;

/// The formula with its left end and baseline at `at`. Leaves get the id returned by `id_of`, where that is not empty.
void append_formula(const Typeset& formula, Point at, const Theme& theme, const InkOf& ink_of,
                    const std::function<std::string(const Meaning&)>& id_of, std::vector<Shape>& shapes);

/// The neuron or edge that a leaf belongs to on the canvas; nothing for operators.
Place place_of(const Meaning& meaning, const Network& network);

/// "weight/h1/i2", "bias/h1", "sum/h1", "output/h1", "term/h1/i2", "total/h1"; "" for a leaf without a meaning.
std::string id_of(const Meaning& meaning, const Network& network);

}  // namespace netglow
