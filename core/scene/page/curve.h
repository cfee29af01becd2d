// Curve: the graph of an activation, as values to draw.
#pragma once

#include <optional>
#include <vector>

#include "core/network/activation.h"
#include "core/scene/page/axis.h"

namespace netglow {

/// A place in the graph, in its units: x is a sum, y an output.
struct CurvePoint {
    double x = 0;
    double y = 0;
    bool operator==(const CurvePoint&) const = default;
};

struct Curve {
    /// Lines through points of growing x, from x.low to x.high; more than one where the function jumps.
    std::vector<std::vector<CurvePoint>> pieces;
    /// Where it jumps: the open end of a piece, which is not on the graph.
    std::vector<CurvePoint> open_ends;
    AxisRange x;
    AxisRange y;  ///< holds the graph and 0; the whole range of the outputs where that is bounded and not much larger
    std::vector<double> x_ticks;
    std::vector<double> y_ticks;
};

/// The sums to show the curve over, so that the neuron's own is among them: −5 .. 5, or −10 .. 10, −20 .. 20, −50 .. 50
/// and so on. A sum that is not finite, or beyond kAxisLimit, is not included.
AxisRange curve_range(double sum);

/// The graph of O = f(X) over `x`: corners are among its points, and it differs from the function by less than 1 in 200
/// of its height. Nothing for softmax and log_softmax: their outputs depend on all sums of the layer, and so are no
/// function of one.
std::optional<Curve> curve_of(const Activation& activation, const AxisRange& x);

}  // namespace netglow
