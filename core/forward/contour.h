// Contour: where a landscape crosses a level, such as the line on which a classifier says 0.5.
#pragma once

#include <vector>

#include "core/forward/landscape.h"

namespace netglow {

/// A place in a grid: x in columns, y in rows, counted from the first point, between points too: (0, 0) is values(0,
/// 0), (1.5, 0) the middle between values(0, 1) and values(0, 2).
struct GridPoint {
    double x = 0;
    double y = 0;
    bool operator==(const GridPoint&) const = default;
};

struct LineSegment {
    GridPoint from;
    GridPoint to;
    bool operator==(const LineSegment&) const = default;
};

/// By marching squares: a segment or two for every cell whose corners are not all on one side, its ends by linear
/// interpolation along the cell's sides. A value equal to the level is above it. Where two opposite corners are above
/// and two below, the mean of the four says whether the middle is above. Segments of neighbouring cells meet in points
/// that are equal bit for bit. Cells with a corner that is not finite are left out. O(points).
std::vector<LineSegment> contour(const Landscape& landscape, double level);
/// The same for plain values: rows = y, columns = x.
std::vector<LineSegment> contour(const Matrix& values, double level);

}  // namespace netglow
