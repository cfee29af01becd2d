// The cases of a network of two inputs as points on a landscape.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace netglow {

/// A case: where its inputs lie, and what is expected of it.
struct PlanePoint {
    double x = 0;  ///< the first input
    double y = 0;  ///< the second
    std::optional<Vector> target;
};

/// How a point is drawn: full or empty where one output is expected to be high or low, with a letter for its class
/// where there are several.
struct PointMark {
    bool full = false;
    bool known = true;  ///< what is expected is known
    std::string letter;
};

/// On the landscape of `neuron`: an output's points are full where this output is expected to be high; a hidden
/// neuron's are those of the single output, or bear the first letter of the class that is expected.
PointMark mark_of(const PlanePoint& point, const Document& document, NeuronAt neuron);

}  // namespace netglow
