// Density: the picture of all edges between two columns at once, as one number a cell: what the edges that pass it add
// up to, positive ones minus negative ones.
//
// Its cost follows the cells, not the edges. Each column of cells sums to the sum of the edges that pass it, so nothing
// is brighter for being steep.
#pragma once
#include <vector>

#include "core/density/edge_field.h"
#include "core/tasks/cancellation.h"

namespace netglow {

/// Cells of a window, and how lines run through them.
struct DensityGrid {
    std::size_t columns = 0;
    std::size_t rows = 0;
    EdgeWindow window;
    std::size_t lines =
        0;  ///< columns in which lines are drawn: a power of two, at least `columns`, which are means of them
    std::size_t below = 0;    ///< rows beyond either border in which lines may begin
    bool one_by_one = false;  ///< few edges: each is drawn by itself, as a straight line; else all at once

    /// The mean of the fine columns first_line(c) … first_line(c + 1) − 1 is column c.
    std::size_t first_line(std::size_t column) const { return (column * lines + columns - 1) / columns; }
    /// Rows from the window's upper border to a height: 0 is the middle of the first row.
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

/// O(edges seen) to sort them in, O(lines · rows · log lines) to draw. Uses two threads. Ends early, with nonsense,
/// where it is stopped.
Density edge_density(const EdgeField& field, const DensityGrid& grid, const Cancellation& cancellation = {});

/// The same, every edge by itself and exact: what the above is held against.
Density edge_density_one_by_one(const EdgeField& field, const DensityGrid& grid, const Cancellation& cancellation = {});

}  // namespace netglow
