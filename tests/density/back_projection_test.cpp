#include "core/density/back_projection.h"

#include <gtest/gtest.h>

#include <cmath>

namespace netglow::test {
namespace {

/// The mean row of what a column holds, and all of it.
struct Drawn {
    double mean = 0;
    double amount = 0;
};
Drawn drawn(const LineTable& table, std::size_t column) {
    Drawn drawn;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        drawn.amount += table.column(column)[row];
        drawn.mean += static_cast<double>(row) * table.column(column)[row];
    }
    drawn.mean /= drawn.amount;
    return drawn;
}

TEST(LineTable, DrawsEveryLineWholeInEveryColumn) {
    for (const std::size_t size : {1U, 2U, 16U}) {
        for (std::size_t rise = 0; rise < size; ++rise) {
            LineTable table(size, 21);
            table.add(3, rise, 2.5F);
            table.draw({});
            for (std::size_t column = 0; column < size; ++column) {
                EXPECT_NEAR(drawn(table, column).amount, 2.5, 1e-6) << rise << ", column " << column;
            }
            EXPECT_EQ(drawn(table, 0).mean, 3);
            EXPECT_NEAR(drawn(table, size - 1).mean, 3 + static_cast<double>(rise), 1e-6);
        }
    }
}

TEST(LineTable, LinesStayNearTheStraightOnes) {
    constexpr std::size_t kSize = 512;
    for (std::size_t rise = 0; rise < kSize; rise += 7) {
        LineTable table(kSize, kSize + 8);
        table.add(2, rise, 1.F);
        table.draw({});
        for (std::size_t column = 0; column < kSize; ++column) {
            const double straight = 2 + static_cast<double>(rise * column) / (kSize - 1);
            EXPECT_NEAR(drawn(table, column).mean, straight, 1) << rise << ", column " << column;
        }
    }
}

TEST(LineTable, AddsLinesUp) {
    LineTable table(8, 12);
    table.add(1, 3, 1.F);
    table.add(4, 5, 2.F);
    table.add(4, 5, -0.5F);
    LineTable one(8, 12);
    one.add(1, 3, 1.F);
    LineTable other(8, 12);
    other.add(4, 5, 1.5F);
    for (LineTable* each : {&table, &one, &other}) each->draw({});
    for (std::size_t column = 0; column < 8; ++column) {
        for (std::size_t row = 0; row < 12; ++row) {
            EXPECT_NEAR(table.column(column)[row], one.column(column)[row] + other.column(column)[row], 1e-6);
        }
    }
}

TEST(LineTable, CutsOffWhatLeavesIt) {
    LineTable table(8, 4);
    table.add(2, 7, 1.F);
    table.draw({});
    float sum = 0;
    for (std::size_t column = 0; column < 8; ++column) {
        for (std::size_t row = 0; row < 4; ++row) sum += table.column(column)[row];
    }
    EXPECT_EQ(sum, 2.F);  // rows 2 and 3; the line is beyond from the third column on
}

}  // namespace
}  // namespace netglow::test
