// The picture of all straight lines at once: the adjoint of a fast discrete Radon transform.
//
// Between two columns of cells a line is a start and a rise. The transform adds up a picture along every line with
// butterflies over pairs of halves (Brady 1998, Götz and Druckmüller 1996); run the other way, the same butterflies
// draw every line into the picture: O(n² log n) additions, however many lines were put in. Here a line of odd rise goes
// half and half by its two nearest ways, so that on average lines are straight.
#pragma once

#include <cstddef>
#include <vector>

#include "core/tasks/cancellation.h"

namespace netglow {

/// Lines that rise, in a square of `size` columns (a power of two) of `rows` cells.
class LineTable {
public:
    LineTable(std::size_t size, std::size_t rows);
    std::size_t size() const { return size_; }
    std::size_t rows() const { return rows_; }

    /// The line from row `start` (below rows()) of the first column to `rise` (below size()) rows further in the last
    /// one draws `amount` into every column that it passes. What is behind the last row is cut off.
    void add(std::size_t start, std::size_t rise, float amount) { lines_[rise * pitch_ + start] += amount; }

    /// Turns lines into their picture. Ends early, with nonsense, where it is stopped.
    void draw(const Cancellation& cancellation);
    /// rows() cells of the picture.
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
