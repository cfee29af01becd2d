#include "core/density/edge_field.h"

#include <gtest/gtest.h>

#include "tests/density/some_edges.h"

namespace netglow::test {
namespace {

bool crosses(const EdgeEnds& ends, const EdgeWindow& window, std::size_t to, std::size_t from) {
    const Crossing at = crossing(ends, window, to, from);
    return std::max(at.left, at.right) >= window.top && std::min(at.left, at.right) <= window.bottom;
}

TEST(EdgeField, SeesTheEdgesThatCrossTheWindow) {
    const SomeEdges edges(37, 23, Weights::random);
    std::mt19937 random(5);
    std::uniform_real_distribution<double> share(0, 1);
    for (int trial = 0; trial < 300; ++trial) {
        const double left = trial % 3 == 0 ? 0 : 0.9 * share(random);
        const double right = trial % 5 == 0 ? 1 : left + (1 - left) * (0.01 + 0.99 * share(random));
        const double top = 110 * share(random) - 5;
        const EdgeWindow window{left, right, top, top + 30 * share(random) + 0.1};
        std::size_t all = 0;
        for (std::size_t from = 0; from < 37; ++from) {
            const IndexRange seen = receivers_seen(edges.ends, window, from);
            for (std::size_t to = 0; to < 23; ++to) {
                ASSERT_EQ(to >= seen.first && to < seen.end, crosses(edges.ends, window, to, from))
                    << trial << ": " << from << " to " << to;
            }
            all += seen.size();
        }
        EXPECT_EQ(edges_seen(edges.ends, window), all);
    }
}

TEST(EdgeField, SeesNothingBesideTheColumns) {
    const SomeEdges edges(50, 70, Weights::random);
    EXPECT_EQ(edges_seen(edges.ends, {0, 1, -40, -1}), 0U);
    EXPECT_EQ(edges_seen(edges.ends, {0, 1, 101, 140}), 0U);
    EXPECT_EQ(edges_seen(edges.ends, {0, 1, -1, 101}), 3500U);
}

TEST(EdgeField, SeesASingleEdge) {
    const SomeEdges edges(1, 1, Weights::random);
    EXPECT_EQ(edges_seen(edges.ends, {0, 1, 49, 51}), 1U);
    EXPECT_EQ(edges_seen(edges.ends, {0, 1, 51, 60}), 0U);
    EXPECT_EQ(edges_seen(edges.ends, {0, 1, 30, 49}), 0U);
}

TEST(EdgeField, ShowsWeightsProductsOrSigns) {
    SomeEdges edges(2, 2, Weights::random);
    edges.weights = {1.5F, -2.F, 0.25F, 0.F};
    EdgeField field = edges.field();
    EXPECT_EQ(field.strength(1, 0), -2.F);
    edges.signals = {0.5F, -4.F};
    field = edges.field();
    EXPECT_EQ(field.strength(1, 0), -1.F);
    EXPECT_EQ(field.strength(0, 1), -1.F);
    field.signs = true;
    EXPECT_EQ(field.strength(0, 0), 1.F);
    EXPECT_EQ(field.strength(0, 1), -1.F);
    EXPECT_EQ(field.strength(1, 1), 0.F);
}

}  // namespace
}  // namespace netglow::test
