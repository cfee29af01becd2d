#include "core/forward/contour.h"

#include <array>
#include <cmath>

namespace netglow {

namespace {

/// A cell's corners, clockwise from the one of the least row and column; side k runs from corner k to corner k + 1.
struct Cell {
    std::array<GridPoint, 4> corner;
    std::array<double, 4> value;
    double level;

    bool above(std::size_t k) const { return value[k % 4] >= level; }
    bool middle_above() const { return (value[0] + value[1] + value[2] + value[3]) / 4 >= level; }
    bool finite() const {
        return std::isfinite(value[0]) && std::isfinite(value[1]) && std::isfinite(value[2]) && std::isfinite(value[3]);
    }

    /// Where the level is crossed on a side. Both cells of a side compute it from the same end.
    GridPoint crossing(std::size_t side) const {
        const bool backwards = side >= 2;  // these run towards lesser columns and rows
        const std::size_t first = backwards ? (side + 1) % 4 : side;
        const std::size_t second = backwards ? side : side + 1;
        const double exact = (level - value[first]) / (value[second] - value[first]);
        const double way = std::isfinite(exact) ? exact : 0.5;  // between values whose difference overflows
        const GridPoint from = corner[first];
        const GridPoint to = corner[second];
        return {from.x + way * (to.x - from.x), from.y + way * (to.y - from.y)};
    }
};

Cell cell_at(const Matrix& values, Eigen::Index row, Eigen::Index column, double level) {
    const auto x = static_cast<double>(column);
    const auto y = static_cast<double>(row);
    return {{{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}}},
            {values(row, column), values(row, column + 1), values(row + 1, column + 1), values(row + 1, column)},
            level};
}

void append(std::vector<LineSegment>& segments, GridPoint from, GridPoint to) {
    if (!(from == to)) segments.push_back({from, to});
}

void append_cell(std::vector<LineSegment>& segments, const Cell& cell) {
    std::array<std::size_t, 4> crossed{};
    std::size_t crossings = 0;
    for (std::size_t side = 0; side < 4; ++side) {
        if (cell.above(side) != cell.above(side + 1)) crossed[crossings++] = side;
    }
    if (crossings == 2) {
        append(segments, cell.crossing(crossed[0]), cell.crossing(crossed[1]));
    } else if (crossings == 4) {
        // The corners that are not on the side of the middle are cut off: 1 and 3, or 0 and 2.
        const std::size_t cut = cell.above(0) == cell.middle_above() ? 1 : 0;
        append(segments, cell.crossing((cut + 3) % 4), cell.crossing(cut));
        append(segments, cell.crossing((cut + 1) % 4), cell.crossing((cut + 2) % 4));
    }
}

}  // namespace

std::vector<LineSegment> contour(const Landscape& landscape, double level) {
    return contour(landscape.values, level);
}

std::vector<LineSegment> contour(const Matrix& values, double level) {
    std::vector<LineSegment> segments;
    for (Eigen::Index column = 0; column + 1 < values.cols(); ++column) {
        for (Eigen::Index row = 0; row + 1 < values.rows(); ++row) {
            const Cell cell = cell_at(values, row, column, level);
            if (cell.finite()) append_cell(segments, cell);
        }
    }
    return segments;
}

}  // namespace netglow
