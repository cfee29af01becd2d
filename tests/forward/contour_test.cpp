#include "core/forward/contour.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace netglow {
namespace {

template <typename Function>
Matrix sampled(Eigen::Index rows, Eigen::Index columns, Function value) {
    Matrix values(rows, columns);
    for (Eigen::Index row = 0; row < rows; ++row) {
        for (Eigen::Index column = 0; column < columns; ++column) {
            values(row, column) = value(static_cast<double>(column), static_cast<double>(row));
        }
    }
    return values;
}

double length(const std::vector<LineSegment>& segments) {
    double total = 0;
    for (const LineSegment& each : segments) total += std::hypot(each.to.x - each.from.x, each.to.y - each.from.y);
    return total;
}

std::map<std::pair<double, double>, int> ends(const std::vector<LineSegment>& segments) {
    std::map<std::pair<double, double>, int> count;
    for (const LineSegment& each : segments) {
        ++count[{each.from.x, each.from.y}];
        ++count[{each.to.x, each.to.y}];
    }
    return count;
}

TEST(Contour, OfAPlaneIsAStraightLineFromBorderToBorder) {
    // 2x + y = 9.3 enters at the top (4.65, 0) and leaves at the bottom (0.15, 9).
    const std::vector<LineSegment> line = contour(sampled(10, 7, [](double x, double y) { return 2 * x + y; }), 9.3);
    for (const LineSegment& each : line) {
        EXPECT_NEAR(2 * each.from.x + each.from.y, 9.3, 1e-12);
        EXPECT_NEAR(2 * each.to.x + each.to.y, 9.3, 1e-12);
    }
    EXPECT_NEAR(length(line), std::hypot(4.5, 9), 1e-12);
    int loose = 0;
    for (const auto& [place, count] : ends(line)) {
        EXPECT_LE(count, 2);
        if (count == 1) ++loose;
    }
    EXPECT_EQ(loose, 2);
}

TEST(Contour, OfACircleIsClosedAndAsLongAsTheCircle) {
    const Matrix values = sampled(101, 121, [](double x, double y) { return std::hypot(x - 60.2, y - 49.7); });
    const std::vector<LineSegment> circle = contour(values, 40);
    for (const auto& [place, count] : ends(circle)) {
        EXPECT_EQ(count, 2);
        EXPECT_NEAR(std::hypot(place.first - 60.2, place.second - 49.7), 40, 0.005);
    }
    EXPECT_NEAR(length(circle), 2 * std::acos(-1) * 40, 0.05);
}

TEST(Contour, OfTwoHillsParts) {
    const Matrix values = sampled(41, 81, [](double x, double y) {
        return std::exp(-(std::pow(x - 20, 2) + std::pow(y - 20, 2)) / 50) +
               std::exp(-(std::pow(x - 60, 2) + std::pow(y - 20, 2)) / 50);
    });
    for (const auto& [place, count] : ends(contour(values, 0.5))) EXPECT_EQ(count, 2);
    EXPECT_TRUE(contour(values, 3).empty());
}

TEST(Contour, OfASaddleIsDecidedByTheMeanOfTheCorners) {
    // Corners 0 and 2 of the only cell are above the level. A mean above it joins them: corners 1 and 3 are cut off.
    const std::vector<LineSegment> joined = contour(Matrix{{1, 0}, {0, 1}}, 0.4);
    ASSERT_EQ(joined.size(), 2U);
    for (const LineSegment& each : joined) EXPECT_GT((each.from.x - each.from.y) * (each.to.x - each.to.y), 0);
    const std::vector<LineSegment> parted = contour(Matrix{{1, 0}, {0, 1}}, 0.6);
    ASSERT_EQ(parted.size(), 2U);
    for (const LineSegment& each : parted) EXPECT_GT((each.from.x + each.from.y - 1) * (each.to.x + each.to.y - 1), 0);
}

TEST(Contour, ThroughPointsOfTheGridHasNoSegmentsWithoutLength) {
    const std::vector<LineSegment> line = contour(sampled(5, 5, [](double x, double y) { return x - y; }), 0);
    EXPECT_NEAR(length(line), std::hypot(4, 4), 1e-12);
    for (const LineSegment& each : line) EXPECT_FALSE(each.from == each.to);
}

TEST(Contour, LeavesOutCellsThatAreNotFinite) {
    Matrix values = sampled(3, 3, [](double x, double) { return x; });
    values(0, 0) = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(contour(values, 0.5), (std::vector<LineSegment>{{{0.5, 1}, {0.5, 2}}}));
}

TEST(Contour, OfHugeValuesStaysInItsCell) {
    const std::vector<LineSegment> line = contour(Matrix{{-1.7e308, 1.7e308}, {-1.7e308, 1.7e308}}, 1e308);
    ASSERT_EQ(line.size(), 1U);
    EXPECT_TRUE(line[0].from.x > 0 && line[0].from.x < 1);
}

}  // namespace
}  // namespace netglow
