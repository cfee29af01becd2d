#include "core/density/strongest.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/density/some_edges.h"

namespace netglow::test {
namespace {

TEST(Strongest, AreThoseThatSortingFinds) {
    const SomeEdges edges(113, 127, Weights::random);
    std::vector<float> sorted = edges.weights;
    std::ranges::sort(sorted, [](float a, float b) { return std::abs(a) > std::abs(b); });
    const std::vector<StrongEdge> strongest = strongest_edges(edges.field(), edges.whole(), 500);
    ASSERT_EQ(strongest.size(), 500U);
    for (std::size_t i = 0; i < 500; ++i) {
        const StrongEdge& edge = strongest[499 - i];
        EXPECT_EQ(std::abs(edge.strength), std::abs(sorted[i]));
        EXPECT_EQ(edge.strength, edges.weights[edge.from * 127 + edge.to]);
    }
}

TEST(Strongest, AreAllOfFewAndNoneWithoutStrength) {
    SomeEdges edges(5, 4, Weights::random);
    edges.weights[7] = 0;
    EXPECT_EQ(strongest_edges(edges.field(), edges.whole(), 500).size(), 19U);
}

TEST(Strongest, AreOfTheWindow) {
    const SomeEdges edges(113, 127, Weights::random);
    const EdgeWindow window{0.4, 0.5, 10, 20};
    for (const StrongEdge& edge : strongest_edges(edges.field(), window, 100)) {
        const Crossing at = crossing(edges.ends, window, edge.to, edge.from);
        EXPECT_GE(std::max(at.left, at.right), 10);
        EXPECT_LE(std::min(at.left, at.right), 20);
    }
}

TEST(Strongest, OfEdgesThatAreAlikePreferNoPart) {
    for (const float step : {1.F, 1e-4F}) {  // all the same, or nearly
        SomeEdges edges(400, 300, Weights::random);
        for (std::size_t i = 0; i < edges.weights.size(); ++i)
            edges.weights[i] = 1 + step * 1e-3F * static_cast<float>(i % 7);
        const std::vector<StrongEdge> strongest = strongest_edges(edges.field(), edges.whole(), 1000);
        ASSERT_EQ(strongest.size(), 1000U);
        const auto upper = std::ranges::count_if(strongest, [](const StrongEdge& edge) { return edge.from < 200; });
        const auto left = std::ranges::count_if(strongest, [](const StrongEdge& edge) { return edge.to < 150; });
        EXPECT_NEAR(static_cast<double>(upper), 500, 100);
        EXPECT_NEAR(static_cast<double>(left), 500, 100);
    }
}

TEST(Strongest, FollowTheSignals) {
    SomeEdges edges(40, 30, Weights::random);
    edges.signals.assign(40, 0.F);
    edges.signals[12] = 3.F;
    const std::vector<StrongEdge> strongest = strongest_edges(edges.field(), edges.whole(), 10);
    ASSERT_EQ(strongest.size(), 10U);
    for (const StrongEdge& edge : strongest) EXPECT_EQ(edge.from, 12U);
}

}  // namespace
}  // namespace netglow::test
