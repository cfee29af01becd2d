// An activation's graph drawn into a page: axes, the curve, and the neuron's point on it.
#pragma once

#include <optional>

#include "core/scene/page/curve.h"
#include "core/scene/page/page_writer.h"

namespace netglow {

struct CurvePlace {
    std::optional<double> sum;     ///< X, where it is known (or as far as it has been added)
    std::optional<double> output;  ///< O, where it is known
};

/// Into `rect`, labels of the axes included. A sum alone is a mark on the axis; with its output it is a point with
/// guide lines.
void draw_curve(PageWriter& writer, const Rect& rect, const Curve& curve, const CurvePlace& place);

}  // namespace netglow
