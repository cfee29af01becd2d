#include "core/density/density.h"

#include <gtest/gtest.h>

#include <numeric>

#include "core/density/exposure.h"
#include "tests/density/some_edges.h"

namespace netglow::test {
namespace {

double mass(const Density& density) {
    return std::accumulate(density.cells.begin(), density.cells.end(), 0.0);
}

Density blurred(const Density& density) {
    Density result = density;
    const auto columns = static_cast<std::ptrdiff_t>(density.grid.columns);
    const auto rows = static_cast<std::ptrdiff_t>(density.grid.rows);
    for (std::ptrdiff_t column = 0; column < columns; ++column) {
        for (std::ptrdiff_t row = 0; row < rows; ++row) {
            float sum = 0;
            for (std::ptrdiff_t c = std::max<std::ptrdiff_t>(column - 1, 0); c <= std::min(column + 1, columns - 1);
                 ++c) {
                for (std::ptrdiff_t r = std::max<std::ptrdiff_t>(row - 1, 0); r <= std::min(row + 1, rows - 1); ++r) {
                    sum += density.at(static_cast<std::size_t>(c), static_cast<std::size_t>(r));
                }
            }
            result.cells[static_cast<std::size_t>(column * rows + row)] = sum;
        }
    }
    return result;
}

double correlation(const Density& a, const Density& b) {
    const auto count = static_cast<double>(a.cells.size());
    const double mean_a = mass(a) / count;
    const double mean_b = mass(b) / count;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (std::size_t i = 0; i < a.cells.size(); ++i) {
        ab += (a.cells[i] - mean_a) * (b.cells[i] - mean_b);
        aa += (a.cells[i] - mean_a) * (a.cells[i] - mean_a);
        bb += (b.cells[i] - mean_b) * (b.cells[i] - mean_b);
    }
    return ab / std::sqrt(aa * bb);
}

struct Shape {
    std::size_t senders;
    std::size_t receivers;
    std::size_t columns;
    std::size_t rows;
};
constexpr Shape kShapes[] = {{1, 1, 64, 50},      {1, 2, 128, 100},     {2, 2, 200, 100},     {2, 1, 128, 300},
                             {1, 997, 256, 200},  {3, 1009, 256, 200},  {97, 101, 256, 200},  {211, 223, 250, 400},
                             {784, 10, 250, 600}, {784, 128, 512, 400}, {157, 163, 1024, 800}};

TEST(Density, HasTheMassOfAllEdges) {
    for (const Shape& shape : kShapes) {
        const SomeEdges edges(shape.senders, shape.receivers, Weights::positive);
        const Density density =
            edge_density(edges.field(), density_grid(edges.ends, edges.whole(), shape.columns, shape.rows));
        const double all = std::accumulate(edges.weights.begin(), edges.weights.end(), 0.0) *
                           static_cast<double>(density.grid.columns);
        EXPECT_NEAR(mass(density) / all, 1, 1e-5) << shape.senders << " to " << shape.receivers;
    }
}

TEST(Density, IsThePictureThatEveryEdgeByItselfDraws) {
    for (const Shape& shape : kShapes) {
        for (const Weights kind : {Weights::positive, Weights::smooth}) {
            const SomeEdges edges(shape.senders, shape.receivers, kind);
            const DensityGrid grid = density_grid(edges.ends, edges.whole(), shape.columns, shape.rows);
            const Density fast = blurred(edge_density(edges.field(), grid));
            const Density exact = blurred(edge_density_one_by_one(edges.field(), grid));
            EXPECT_GE(correlation(fast, exact), 0.997)
                << shape.senders << " to " << shape.receivers << (kind == Weights::smooth ? ", signed" : "");
        }
    }
}

TEST(Density, OfSignsThatHaveNoPatternIsNearlyThatPicture) {
    const SomeEdges edges(211, 223, Weights::random);
    const DensityGrid grid = density_grid(edges.ends, edges.whole(), 250, 400);
    EXPECT_GE(
        correlation(blurred(edge_density(edges.field(), grid)), blurred(edge_density_one_by_one(edges.field(), grid))),
        0.96);
}

TEST(Density, OfAPartIsThePartOfTheWhole) {
    const SomeEdges edges(211, 223, Weights::positive);
    for (const EdgeWindow& window : {EdgeWindow{0.25, 0.5, 20, 45}, EdgeWindow{0, 0.4, -1, 30},
                                     EdgeWindow{0.7, 1, 60, 101}, EdgeWindow{0.31, 0.36, 45, 50}}) {
        const DensityGrid grid = density_grid(edges.ends, window, 300, 280);
        EXPECT_FALSE(grid.one_by_one);
        const Density fast = edge_density(edges.field(), grid);
        const Density exact = edge_density_one_by_one(edges.field(), grid);
        EXPECT_NEAR(mass(fast) / mass(exact), 1, 2e-3);
        EXPECT_GE(correlation(blurred(fast), blurred(exact)), 0.99);
    }
}

TEST(Density, SkipsSendersWithoutASignal) {
    SomeEdges edges(100, 90, Weights::random);
    edges.signals.assign(100, 0.F);
    edges.signals[17] = 0.5F;
    const DensityGrid grid = density_grid(edges.ends, edges.whole(), 128, 100);
    SomeEdges alone(100, 90, Weights::random);
    for (std::size_t i = 0; i < alone.weights.size(); ++i)
        alone.weights[i] = i / 90 == 17 ? 0.5F * edges.weights[i] : 0.F;
    const Density by_signal = edge_density(edges.field(), grid);
    const Density by_weight = edge_density(alone.field(), grid);
    for (std::size_t i = 0; i < by_signal.cells.size(); ++i) ASSERT_NEAR(by_signal.cells[i], by_weight.cells[i], 1e-4);
}

TEST(Density, GridsStayWithinTheirLimits) {
    const SomeEdges edges(2000, 3000, Weights::positive, 100000);
    const DensityGrid steep = density_grid(edges.ends, {0.4, 0.6, 49000, 49100}, 5000, 5000);
    EXPECT_LE(steep.columns, 1024U);
    EXPECT_LE(steep.rows, 1024U);
    EXPECT_LE(steep.lines, 2048U);
    const Density density = edge_density(edges.field(), steep);
    EXPECT_GT(mass(density), 0);
}

TEST(Density, EndsEarlyWhenStopped) {
    const SomeEdges edges(400, 400, Weights::positive);
    CancellationSource source;
    source.cancel();
    const Density density =
        edge_density(edges.field(), density_grid(edges.ends, edges.whole(), 256, 256), source.token());
    EXPECT_EQ(mass(density), 0);
}

TEST(Exposure, MakesTheStrongestCellsNearlyFull) {
    const SomeEdges edges(300, 200, Weights::smooth);
    const Density density = edge_density(edges.field(), density_grid(edges.ends, edges.whole(), 256, 200));
    const float exposure = exposure_of(density);
    std::size_t strong = 0;
    std::size_t some = 0;
    for (const float cell : density.cells) {
        some += cell != 0 ? 1 : 0;
        strong += std::abs(cell) * exposure > 1 ? 1 : 0;
    }
    EXPECT_NEAR(static_cast<double>(strong) / static_cast<double>(some), 0.03, 0.01);
    EXPECT_EQ(density_tone(0, exposure), 0.F);
    EXPECT_NEAR(density_tone(1 / exposure, exposure), 0.632F, 1e-3F);
}

TEST(Exposure, OfNothingIsNothing) {
    SomeEdges edges(30, 200, Weights::smooth);
    edges.weights.assign(edges.weights.size(), 0.F);
    const Density density = edge_density(edges.field(), density_grid(edges.ends, edges.whole(), 256, 200));
    EXPECT_EQ(exposure_of(density), 0.F);
}

}  // namespace
}  // namespace netglow::test
