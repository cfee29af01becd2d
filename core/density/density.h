// Density: the picture of all edges between two columns at once: for each cell the sum of the signed strengths of the
// edges that pass it.
//
// The cost depends on the number of cells, not of edges. Each column of cells sums to the sum of the edges that pass
// it, so steep edges are not brighter than flat ones.
#pragma once
#include <vector>

#include "core/density/edge_field.h"
#include "core/tasks/cancellation.h"

namespace netglow {

/// The cells of a window, and the finer columns in which lines are drawn.
struct DensityGrid {
    std::size_t columns = 0;
    std::size_t rows = 0;
    EdgeWindow window;
    std::size_t lines = 0;    ///< fine columns to draw lines in: a power of two, at least `columns`
    std::size_t below = 0;    ///< extra rows beyond each border, in which lines may begin
    bool one_by_one = false;  ///< few edges: each is drawn separately, as a straight line; else all at once

    /// Column c is the mean of the fine columns first_line(c) … first_line(c + 1) − 1.
    std::size_t first_line(std::size_t column) const { return (column * lines + columns - 1) / columns; }
    /// The row, with fraction, at height `y`: 0 is the middle of the first row.
    double row_at(double y) const {
        return (y - window.top) / (window.bottom - window.top) * static_cast<double>(rows) - 0.5;
    }
    bool operator==(const DensityGrid&) const = default;
};

struct Density {
    DensityGrid grid;
    std::vector<float> cells;  ///< column by column, each from the top
    float at(std::size_t column, std::size_t row) const { return cells[column * grid.rows + row]; }
};

/// About `columns` × `rows` cells for the window: fewer where lines would be steeper than the method can draw. Never
/// more than `most` columns or rows.
DensityGrid density_grid(const EdgeEnds& ends, const EdgeWindow& window, std::size_t columns, std::size_t rows,
                         std::size_t most = 1024);

/// O(edges in the window) to collect them, O(lines · rows · log lines) to draw. Uses two threads. Returns early, with
/// meaningless values, when cancelled.
Density edge_density(const EdgeField& field, const DensityGrid& grid, const Cancellation& cancellation = {});

/// The exact reference for edge_density(): draws every edge separately.
Density edge_density_one_by_one(const EdgeField& field, const DensityGrid& grid, const Cancellation& cancellation = {});

}  // namespace netglow
