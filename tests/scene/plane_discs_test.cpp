// The discs of a network of two inputs as landscapes, and the cases on a landscape.
#include <gtest/gtest.h>

#include "core/scene/page/plane_points.h"
#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::random_document;
using scene_tests::seconds_in;
using scene_tests::Stage;

struct PlaneStage : Stage {
    explicit PlaneStage(Document document_)
        : Stage(std::move(document_)), planes(planes_of(document.network, {0, -1, 1, 5}, {1, -1, 1, 5})) {
        view.planes = &planes;
    }
    Planes planes;
};

TEST(PlaneDiscs, AreRoundPicturesOfEveryComputedNeuronInItsDisc) {
    const PlaneStage stage(random_document({2, 3, 1}, true));
    const Scene scene = stage.at_end();
    ASSERT_EQ(scene.upper_rasters.size(), 4U);
    for (const Raster& raster : scene.upper_rasters) {
        EXPECT_TRUE(raster.round);
        EXPECT_EQ(raster.columns, 5U);
        EXPECT_EQ(raster.pixels.size(), 25U);
    }
    EXPECT_EQ(scene.upper_rasters[0].rect.center(), stage.layout.at({1, 0}));
    EXPECT_FLOAT_EQ(scene.upper_rasters[0].rect.width, 2 * stage.layout.radius(1));
}

TEST(PlaneDiscs, AreDrawnOverTheEdgesAndUnderTheOutlines) {
    const PlaneStage stage(random_document({2, 3, 1}, true));
    const Scene scene = stage.at_end();
    for (std::size_t k = 0; k < scene.shapes.size(); ++k) {
        if (const Disc* disc = std::get_if<Disc>(&scene.shapes[k]);
            disc != nullptr && disc->center == stage.layout.at({1, 1}) && disc->radius == stage.layout.radius(1)) {
            EXPECT_GE(k, scene.upper_from);
            EXPECT_EQ(disc->fill.a, 0);
        }
    }
}

TEST(PlaneDiscs, AreNotCoveredByTheDiscBeforeAChange) {
    PlaneStage stage(random_document({2, 3, 1}, true));
    const Trace before = stage.trace;
    stage.document.input.array() += 0.5;
    stage.trace = forward(stage.document.network, stage.document.input);
    stage.view.before = &before;
    for (const Shape& shape : stage.at_end().shapes) {
        if (const Disc* disc = std::get_if<Disc>(&shape); disc != nullptr && disc->radius == stage.layout.radius(1) &&
                                                          disc->center.x > stage.layout.at({0, 0}).x + 20) {
            EXPECT_EQ(disc->fill.a, 0) << "a filled disc of before lies over a landscape";
        }
    }
}

TEST(PlaneDiscs, WaitForTheOutput) {
    const PlaneStage stage(random_document({2, 3, 1}, true));
    const Timeline timeline(stage.document.network, Granularity::neuron);
    EXPECT_TRUE(stage.at(timeline.at(0)).upper_rasters.empty());
    EXPECT_TRUE(stage.at(timeline.at(timeline.step_end(0))).upper_rasters.empty());
    EXPECT_EQ(stage.at(timeline.at(timeline.step_end(1))).upper_rasters.size(), 1U);
    const Scene half = stage.at(timeline.at(seconds_in(timeline, 1, 0.75)));
    ASSERT_EQ(half.upper_rasters.size(), 1U);
    const std::uint32_t alpha = half.upper_rasters[0].pixels[0] >> 24U;
    EXPECT_GT(alpha, 100U);
    EXPECT_LT(alpha, 155U);
}

TEST(PlaneDiscs, HaveTheirNumbersBesideThem) {
    const PlaneStage stage(random_document({2, 3, 1}, true));
    for (const Text& text : scene_tests::texts_with(stage.at_end(), "output/h")) {
        for (std::size_t k = 0; k < 3; ++k) {
            const Point center = stage.layout.at({1, k});
            EXPECT_GE(std::hypot(text.baseline.x - center.x, text.baseline.y - center.y), stage.layout.radius(1));
        }
    }
    EXPECT_EQ(scene_tests::texts_with(stage.at_end(), "output/h").size(), 3U);
}

TEST(PlaneDiscs, ShowTheCasesWhereTheyHaveRoom) {
    PlaneStage stage(random_document({2, 2, 1}, false, ActivationKind::sigmoid));
    const auto small_discs = [&] {
        std::size_t count = 0;
        for (const Shape& shape : stage.at_end().shapes) {
            const Disc* disc = std::get_if<Disc>(&shape);
            const Point center = stage.layout.at({2, 0});
            if (disc != nullptr && disc->radius < 0.2F * stage.layout.radius(2) &&
                std::hypot(disc->center.x - center.x, disc->center.y - center.y) < stage.layout.radius(2)) {
                ++count;
            }
        }
        return count;
    };
    const std::size_t alone = small_discs();
    const std::vector<PlanePoint> four = {
        {-0.6, -0.6, Vector{{0}}}, {-0.6, 0.6, Vector{{1}}}, {0.6, -0.6, Vector{{1}}}, {0.6, 0.6, Vector{{0}}}};
    stage.view.plane_cases = &four;
    EXPECT_EQ(small_discs(), alone + 4);
    const std::vector<PlanePoint> many(200, four[0]);
    stage.view.plane_cases = &many;
    EXPECT_EQ(small_discs(), alone);
}

TEST(PlanePoints, AreFullWhereTheOutputIsExpectedToBeHigh) {
    const Document one = random_document({2, 2, 1}, false, ActivationKind::sigmoid);
    EXPECT_TRUE(mark_of({0, 0, Vector{{1}}}, one, {2, 0}).full);
    EXPECT_FALSE(mark_of({0, 0, Vector{{0}}}, one, {2, 0}).full);
    EXPECT_TRUE(mark_of({0, 0, Vector{{1}}}, one, {1, 1}).full);
    EXPECT_FALSE(mark_of({0, 0, std::nullopt}, one, {2, 0}).known);
}

TEST(PlanePoints, BearTheLetterOfTheirClassOnAHiddenNeuron) {
    const Document three = random_document({2, 2, 3}, false, ActivationKind::sigmoid);
    EXPECT_EQ(mark_of({0, 0, Vector{{0, 1, 0}}}, three, {1, 0}).letter, "o");
    EXPECT_TRUE(mark_of({0, 0, Vector{{0, 1, 0}}}, three, {2, 1}).full);
    EXPECT_FALSE(mark_of({0, 0, Vector{{0, 1, 0}}}, three, {2, 0}).full);
}

}  // namespace
}  // namespace netglow
