// The baselines do what they are said to do; how fast is not tested.
#include "bench/baselines.h"

#include <gtest/gtest.h>

#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "bench/core/seeded_network.h"
#include "core/scene/canvas/picking.h"

namespace netglow {
namespace {

TEST(Baselines, TheSumOfWeightsIsTheirSum) {
    const Network network = seeded_network({7, 13, 5});
    double sum = 0;
    for (const Dense& layer : network.layers()) {
        for (const double weight : layer.weights.reshaped()) {
            sum += weight;
        }
    }
    EXPECT_NEAR(sum_of_weights(network), sum, 1e-12);
}

TEST(Baselines, BruteForceFindsTheEdgeThatPickingFinds) {
    const Layout layout = layout_of(seeded_network({60, 50}), {731, 689});
    const float middle = (layout.columns[0].x + layout.columns[1].x) / 2;
    for (float y = 200; y < 500; y += 7.3F) {
        const BruteEdge found = pick_by_brute_force(layout, 1, {middle, y});
        const Place picked = pick(layout, {middle, y}, 5);
        ASSERT_TRUE(std::holds_alternative<EdgeAt>(picked)) << y;
        EXPECT_EQ(std::get<EdgeAt>(picked), (EdgeAt{1, found.to, found.from})) << y;
    }
}

TEST(Baselines, PlainEdgesAreAllEdgesColouredBySign) {
    const Network network = seeded_network({4, 3, 2});
    const std::vector<PlainEdge> edges = plain_edges(network, {100, 60});
    ASSERT_EQ(edges.size(), 18U);
    EXPECT_EQ(edges.front().from, (Point{0, 7.5F}));
    EXPECT_EQ(edges.front().to, (Point{50, 10}));
    EXPECT_EQ(edges.front().color & 0xFFU, network.weight({1, 0, 0}) < 0 ? 0xC2U : 0x08U) << "red";
}

TEST(Baselines, AddLineDrawsMoreEdgesThanSixteenBitsCount) {
    const HeadlessContext context;
    const Framebuffer picture(64, 64);
    picture.bind();
    const BareImGui imgui(64, 64);
    // Quads of 20,000 lines have 80,000 corners; only the last line is seen.
    std::vector<PlainEdge> edges(20'000, PlainEdge{{0, 0}, {63, 0}, 0});
    edges.push_back({{0, 32}, {63, 32}, 0xFFFFFFFFU});
    add_line_frame(imgui, edges);
    const std::vector<std::uint8_t> pixels = picture.read();
    EXPECT_GT(pixels[4 * (32 * 64 + 32)], 200);
    EXPECT_LT(pixels[4 * (10 * 64 + 32)], 50);
}

}  // namespace
}  // namespace netglow
