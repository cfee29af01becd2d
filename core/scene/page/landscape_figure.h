// A landscape drawn into a page: a heat map with axes, the contour, and the present inputs as a point.
#pragma once

#include "core/forward/landscape.h"
#include "core/scene/page/page_writer.h"

namespace netglow {

/// Outputs as colours; `scale` as for output_fill(). The contour is at 0.5 for outputs in 0 .. 1, at 0 for others.
/// `points`: cases, of a network of two inputs.
void draw_landscape(PageWriter& writer, const Rect& rect, const Landscape& landscape, const Document& document,
                    double scale, const std::vector<PlanePoint>& points = {});

/// The part of `rect` that is the map itself; the rest are the axes' numbers and names.
Rect landscape_map(const Rect& rect);

/// The input values at a point of the map, clamped to the axes.
struct LandscapeInputs {
    double x = 0;
    double y = 0;
};
LandscapeInputs inputs_at(const Rect& map, const GridAxis& x, const GridAxis& y, Point at);

/// Points per side of the finest grid that can be recomputed during a drag; 0 where even the coarsest is too slow.
std::size_t landscape_points(const Network& network, NeuronAt neuron);

}  // namespace netglow
