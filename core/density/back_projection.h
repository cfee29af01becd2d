// The picture of all straight lines at once: the adjoint of a fast discrete Radon transform.
//
// Between two columns of cells a line is a start and a rise. The transform adds up a picture along every line with
// butterflies over pairs of halves (Brady 1998, Götz and Druckmüller 1996); run the other way, the same butterflies
// draw every line into the picture: O(n² log n) additions, however many lines were put in. Here a line of odd rise,
// which has two nearest paths, takes each with half of its amount, so that lines are straight on average.
#pragma once

#include <cstddef>
#include <vector>

#include "core/tasks/cancellation.h"

namespace netglow {

/// A table of straight lines by start row and rise, which draw() replaces by their picture: `size` columns (a power of
/// two) of `rows` cells.
class LineTable {
public:
    LineTable(std::size_t size, std::size_t rows);
    std::size_t size() const { return size_; }
    std::size_t rows() const { return rows_; }

    /// Adds a line from row `start` (< rows()) of the first column to row `start` + `rise` (`rise` < size()) of the
    /// last one, with `amount` in every column. Parts beyond the last row are cut off.
    void add(std::size_t start, std::size_t rise, float amount) { lines_[rise * pitch_ + start] += amount; }

    /// Replaces the lines by their picture. Returns early, with meaningless values, when cancelled.
    void draw(const Cancellation& cancellation);
    /// A column of the picture: rows() cells. Valid after draw().
    const float* column(std::size_t index) const { return lines_.data() + index * pitch_; }

private:
    void halve(std::size_t block, std::size_t width, float* from, float* to, const Cancellation& cancellation) const;

    std::size_t size_;
    std::size_t rows_;
    std::size_t pitch_;  ///< floats from column to column: some zeros follow the rows
    std::vector<float> lines_;
    std::vector<float> none_;  ///< a column of zeros
};

}  // namespace netglow
