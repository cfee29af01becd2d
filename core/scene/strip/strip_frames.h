// Frames in the strip: about the row of W that a neuron has and the signals that it takes, or about a sender's column.
#pragma once

#include <vector>

#include "core/formula/typeset.h"
#include "core/network/network.h"
#include "core/scene/canvas/picking.h"
#include "core/scene/scene.h"

namespace netglow {

/// Those of a neuron; of any other place none. `at`: where the formula's left end and baseline are.
void append_frames(const Network& network, std::size_t layer, const Place& place, const Typeset& formula, float size,
                   Point at, Color color, std::vector<Shape>& shapes);

}  // namespace netglow
