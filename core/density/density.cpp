#include "core/density/density.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "core/base/assert.h"
#include "core/density/back_projection.h"
#include "core/tasks/task_thread.h"

namespace netglow {
namespace {

constexpr std::size_t kMostLines = 2048;  ///< fine columns; steeper lines are drawn in larger rows
constexpr std::size_t kFewCells =
    1U << 20U;  ///< edges times fine columns that are drawn one by one: that costs no more, and is exact

/// Seen edges' largest difference of height between the borders, in units of the rows. O(senders).
double steepest(const EdgeEnds& ends, const EdgeWindow& window) {
    double rise = 0;
    for (std::size_t from = 0; from < ends.from.neurons; ++from) {
        const IndexRange seen = receivers_seen(ends, window, from);
        if (seen.size() > 0) {
            const double start = ends.from.at(from);
            rise =
                std::max({rise, std::abs(ends.to.at(seen.first) - start), std::abs(ends.to.at(seen.end - 1) - start)});
        }
    }
    return rise * (window.right - window.left);
}

/// Lines that fall and lines that rise on the screen; the latter upside down, so that both rise in their tables.
struct Tables {
    explicit Tables(const DensityGrid& grid)
        : rows(static_cast<std::ptrdiff_t>(grid.rows)),
          below(static_cast<std::ptrdiff_t>(grid.below)),
          lines(static_cast<std::ptrdiff_t>(grid.lines)),
          falling(grid.lines, grid.rows + grid.below),
          rising(grid.lines, grid.rows + grid.below) {}

    void add(std::ptrdiff_t first, std::ptrdiff_t last, float amount) {
        const std::ptrdiff_t fall = last - first;
        if (fall >= 0) {
            put(falling, first + below, fall, amount);
        } else {
            put(rising, rows - 1 - first + below, -fall, amount);
        }
    }
    void put(LineTable& table, std::ptrdiff_t start, std::ptrdiff_t rise, float amount) const {
        if (start >= 0 && start < rows + below && rise < lines) {
            table.add(static_cast<std::size_t>(start), static_cast<std::size_t>(rise), amount);
        }
    }

    std::ptrdiff_t rows;
    std::ptrdiff_t below;
    std::ptrdiff_t lines;
    LineTable falling;
    LineTable rising;
};

/// A place as the row above it and how much nearer the row below is.
struct Between {
    std::ptrdiff_t row;
    float share;
};
Between between(double place) {
    const double row = std::floor(place);
    return {static_cast<std::ptrdiff_t>(row), static_cast<float>(place - row)};
}

/// Every edge that is seen: its strength, and its rows at both borders.
template <typename Visit>
void for_each_seen(const EdgeField& field, const DensityGrid& grid, const Cancellation& cancellation, Visit visit) {
    const double scale = static_cast<double>(grid.rows) / (grid.window.bottom - grid.window.top);
    for (std::size_t from = 0; from < field.ends.from.neurons && !cancellation.requested(); ++from) {
        const float factor = field.factor(from);
        if (factor == 0) {
            continue;
        }
        const IndexRange seen = receivers_seen(field.ends, grid.window, from);
        const float* weights = field.column(from);
        const Crossing origin = crossing(field.ends, grid.window, 0, from);
        const double left = grid.row_at(origin.left);
        const double right = grid.row_at(origin.right);
        const double left_step = scale * field.ends.to.pitch * grid.window.left;
        const double right_step = scale * field.ends.to.pitch * grid.window.right;
        for (std::size_t to = seen.first; to < seen.end; ++to) {
            const float strength = field.shown(weights[to], factor);
            const auto index = static_cast<double>(to);
            visit(strength, left + left_step * index, right + right_step * index);
        }
    }
}

/// One edge, between the four pairs of whole rows about its ends.
void sort_in_one_by_one(const EdgeField& field, const DensityGrid& grid, const Cancellation& cancellation,
                        Tables& tables) {
    for_each_seen(field, grid, cancellation, [&](float strength, double left, double right) {
        const Between first = between(left);
        const Between last = between(right);
        const float upper = strength * (1 - first.share);
        const float lower = strength * first.share;
        tables.add(first.row, last.row, upper * (1 - last.share));
        tables.add(first.row, last.row + 1, upper * last.share);
        tables.add(first.row + 1, last.row, lower * (1 - last.share));
        tables.add(first.row + 1, last.row + 1, lower * last.share);
    });
}

/// Amounts by the rows that lines begin and end in, of the window of whole columns: there an edge's ends do not depend
/// on each other, and each can be shared between its two rows by itself.
class EndTable {
public:
    EndTable(const EdgeField& field, const DensityGrid& grid)
        : field_(field), grid_(grid), side_(grid.rows + 2), amounts_(side_ * side_) {
        for (std::size_t to = 0; to < field.ends.to.neurons; ++to) {
            const Between place = between(grid.row_at(field.ends.to.at(to)));
            rows_.push_back(static_cast<std::uint32_t>(held(place.row)));
            shares_.push_back(place.share);
        }
    }

    void add_senders(IndexRange senders, const Cancellation& cancellation) {
        std::vector<float> ends(side_);
        for (std::size_t from = senders.first; from < senders.end && !cancellation.requested(); ++from) {
            const float factor = field_.factor(from);
            if (factor == 0) {
                continue;
            }
            std::ranges::fill(ends, 0.F);
            add_receivers(field_.column(from), factor, ends.data());
            const Between place = between(grid_.row_at(field_.ends.from.at(from)));
            float* upper = amounts_.data() + held(place.row) * side_;
            float* lower = upper + side_;
            for (std::size_t row = 0; row < side_; ++row) {
                upper[row] += (1 - place.share) * ends[row];
                lower[row] += place.share * ends[row];
            }
        }
    }

    void sort_into(Tables& tables, const EndTable& other) const {
        for (std::size_t first = 0; first < side_; ++first) {
            for (std::size_t last = 0; last < side_; ++last) {
                const float amount = amounts_[first * side_ + last] + other.amounts_[first * side_ + last];
                tables.add(static_cast<std::ptrdiff_t>(first) - 1, static_cast<std::ptrdiff_t>(last) - 1, amount);
            }
        }
    }

private:
    /// Row −1, which lies half in the window, is the first one here.
    std::size_t held(std::ptrdiff_t row) const {
        return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(row + 1, 0, static_cast<std::ptrdiff_t>(side_) - 2));
    }
    void add_receivers(const float* weights, float factor, float* ends) const {
        for (std::size_t to = 0; to < rows_.size(); ++to) {
            const float strength = field_.shown(weights[to], factor);
            const float lower = strength * shares_[to];
            ends[rows_[to]] += strength - lower;
            ends[rows_[to] + 1] += lower;
        }
    }

    const EdgeField& field_;
    const DensityGrid& grid_;
    std::size_t side_;
    std::vector<float> amounts_;
    std::vector<std::uint32_t> rows_;  ///< of the receivers
    std::vector<float> shares_;        ///< of theirs in the row below
};

void sort_in_by_ends(const EdgeField& field, const DensityGrid& grid, const Cancellation& cancellation,
                     Tables& tables) {
    const std::size_t senders = field.ends.from.neurons;
    EndTable upper(field, grid);
    EndTable lower(field, grid);
    {
        const TaskThread half([&] { lower.add_senders({senders / 2, senders}, cancellation); });
        upper.add_senders({0, senders / 2}, cancellation);
    }
    upper.sort_into(tables, lower);
}

/// Whether the window holds the columns whole.
bool is_whole(const EdgeEnds& ends, const EdgeWindow& window) {
    const auto holds = [&](const NeuronRow& row) {
        return row.top >= window.top && row.at(row.neurons - 1) <= window.bottom;
    };
    return window.left <= 0 && window.right >= 1 && holds(ends.from) && holds(ends.to);
}

/// Fine columns of both tables, the rising ones turned round again, as means.
void collect(const Tables& tables, Density& density) {
    const DensityGrid& grid = density.grid;
    for (std::size_t column = 0; column < grid.columns; ++column) {
        float* cells = density.cells.data() + column * grid.rows;
        const std::size_t first = grid.first_line(column);
        const std::size_t end = grid.first_line(column + 1);
        for (std::size_t line = first; line < end; ++line) {
            const float* falling = tables.falling.column(line) + grid.below;
            const float* rising = tables.rising.column(line) + grid.below + grid.rows - 1;
            for (std::size_t row = 0; row < grid.rows; ++row) cells[row] += falling[row] + *(rising - row);
        }
        const float share = 1.F / static_cast<float>(end - first);
        for (std::size_t row = 0; row < grid.rows; ++row) cells[row] *= share;
    }
}

Density empty(const DensityGrid& grid) {
    NETGLOW_ASSERT(grid.columns > 0 && grid.rows > 0 && grid.lines >= grid.columns);
    return {grid, std::vector<float>(grid.columns * grid.rows)};
}

}  // namespace

DensityGrid density_grid(const EdgeEnds& ends, const EdgeWindow& window, std::size_t columns, std::size_t rows,
                         std::size_t most) {
    NETGLOW_ASSERT(window.right > window.left && window.bottom > window.top);
    DensityGrid grid{std::clamp<std::size_t>(columns, 1, most), std::clamp<std::size_t>(rows, 1, most), window};
    const double rise = steepest(ends, window) / (window.bottom - window.top);  // in heights of the window
    constexpr double kMost = kMostLines - 3;
    if (rise * static_cast<double>(grid.rows) > kMost) {
        grid.rows = std::max<std::size_t>(1, static_cast<std::size_t>(kMost / rise));
    }
    const auto risen = static_cast<std::size_t>(std::ceil(rise * static_cast<double>(grid.rows)));
    grid.lines = std::bit_ceil(std::min(std::max({grid.columns, risen + 2, std::size_t{2}}), kMostLines));
    grid.below = is_whole(ends, window) ? 1 : std::min(risen + 1, grid.lines);
    grid.one_by_one = edges_seen(ends, window) * grid.lines <= kFewCells;
    return grid;
}

Density edge_density(const EdgeField& field, const DensityGrid& grid, const Cancellation& cancellation) {
    if (grid.one_by_one) {
        return edge_density_one_by_one(field, grid, cancellation);
    }
    Density density = empty(grid);
    Tables tables(grid);
    if (is_whole(field.ends, grid.window)) {
        sort_in_by_ends(field, grid, cancellation, tables);
    } else {
        sort_in_one_by_one(field, grid, cancellation, tables);
    }
    {
        const TaskThread rising([&] { tables.rising.draw(cancellation); });
        tables.falling.draw(cancellation);
    }
    collect(tables, density);
    return density;
}

Density edge_density_one_by_one(const EdgeField& field, const DensityGrid& grid, const Cancellation& cancellation) {
    Density density = empty(grid);
    const auto rows = static_cast<std::ptrdiff_t>(grid.rows);
    const double step = grid.lines > 1 ? 1.0 / static_cast<double>(grid.lines - 1) : 0;
    for_each_seen(field, grid, cancellation, [&](float strength, double left, double right) {
        for (std::size_t column = 0; column < grid.columns; ++column) {
            float* cells = density.cells.data() + column * grid.rows;
            const std::size_t first = grid.first_line(column);
            const std::size_t end = grid.first_line(column + 1);
            const float part = strength / static_cast<float>(end - first);
            for (std::size_t line = first; line < end; ++line) {
                const auto [row, share] = between(left + (right - left) * step * static_cast<double>(line));
                if (row >= 0 && row < rows) cells[row] += part * (1 - share);
                if (row >= -1 && row + 1 < rows) cells[row + 1] += part * share;
            }
        }
    });
    return density;
}

}  // namespace netglow
