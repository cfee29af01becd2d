// Layers of more edges than are drawn one by one: what of them is in sight, by what they are drawn, and their neurons.
#include <gtest/gtest.h>

#include "core/scene/camera.h"
#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::random_document;
using scene_tests::Stage;

Stage large_stage() {
    return Stage(random_document({196, 150, 10}, true, ActivationKind::sigmoid));
}

/// What a camera shows of the layout.
void look(Stage& stage, const Camera& camera) {
    const Point corner = camera.to_world({0, 0});
    const Point other = camera.to_world({stage.layout.canvas.width, stage.layout.canvas.height});
    stage.view.zoom = camera.zoom;
    stage.view.sight = Rect{corner.x, corner.y, other.x - corner.x, other.y - corner.y};
}

TEST(LargeLayers, AreTheirSightAndNoPoints) {
    const Stage stage = large_stage();
    const Scene scene = stage.at_end();
    const EdgeBundle& bundle = scene.edges[0];
    ASSERT_TRUE(bundle.sight);
    EXPECT_TRUE(bundle.from.empty());
    EXPECT_EQ(bundle.sight->ends.from.neurons, 196U);
    EXPECT_EQ(bundle.sight->ends.to.neurons, 150U);
    EXPECT_EQ(bundle.sight->left, stage.layout.columns[0].x);
    EXPECT_EQ(bundle.sight->dense, 1);
    EXPECT_EQ(bundle.sight->window.left, 0);
    EXPECT_EQ(bundle.sight->window.right, 1);
    EXPECT_LT(bundle.sight->window.top, stage.layout.columns[0].top);
}

TEST(LargeLayers, BesideOneASmallerLayerIsDrawnTheSameWay) {
    const Scene scene = large_stage().at_end();
    EXPECT_TRUE(scene.edges[1].sight);
    const Scene alone = Stage(random_document({150, 10}, true)).at_end();
    EXPECT_FALSE(alone.edges[0].sight);
}

TEST(LargeLayers, AutomaticallyAreDrawnByProduct) {
    Stage stage = large_stage();
    EXPECT_EQ(stage.at_end().edges[1].signals, &stage.trace.outputs(1));
    stage.view.edges = EdgeMeasure::weight;
    EXPECT_EQ(stage.at_end().edges[1].signals, nullptr);
    stage.view.edges = EdgeMeasure::sign;
    EXPECT_TRUE(stage.at_end().edges[1].signs);
}

TEST(LargeLayers, SignalsAreUsedAsFarAsTheyHaveCome) {
    const Stage stage = large_stage();
    const Timeline timeline(stage.document.network, Granularity::layer);
    EXPECT_EQ(stage.at(timeline.at(0)).edges[0].front, 0);
    const Scene middle = stage.at(timeline.at(timeline.sums_complete(1) / 2));
    EXPECT_GT(middle.edges[0].front, 0.2F);
    EXPECT_LT(middle.edges[0].front, 0.8F);
    EXPECT_LT(middle.edges[0].waiting, middle.edges[0].opacity);
    EXPECT_EQ(middle.edges[1].front, 0);
    const Scene later = stage.at(timeline.at(timeline.outputs_complete(1)));
    EXPECT_EQ(later.edges[0].front, 1);
    EXPECT_EQ(later.edges[1].front, 0);
    EXPECT_EQ(stage.at_end().edges[1].front, 1);
}

TEST(LargeLayers, TheFrontNeverGoesBackNorJumps) {
    const Stage stage = large_stage();
    const Timeline timeline(stage.document.network, Granularity::layer);
    std::vector<float> before = {0, 0};
    for (double t = 0; t <= timeline.duration(); t += 1.0 / 60) {
        const Scene scene = stage.at(timeline.at(t));
        for (std::size_t k = 0; k < 2; ++k) {
            EXPECT_GE(scene.edges[k].front, before[k]);
            EXPECT_LE(scene.edges[k].front, before[k] + 0.1F);
            before[k] = scene.edges[k].front;
        }
    }
}

TEST(LargeLayers, ZoomedInShowAPartAndAtLastLinesAlone) {
    Stage stage = large_stage();
    const Point place = stage.layout.at({0, 0});
    float dense = 1;
    for (float zoom = 1; zoom < 60; zoom *= 1.1F) {
        look(stage, zoomed_at(Camera{}, place, zoom, most_zoom(stage.layout)));
        const Scene scene = stage.at_end();
        ASSERT_TRUE(scene.edges[0].sight) << zoom;
        const BundleSight& sight = *scene.edges[0].sight;
        EXPECT_LE(sight.dense, dense + 0.01F) << zoom;
        EXPECT_GE(sight.dense, dense - 0.45F) << "from one notch of the wheel to the next";
        dense = sight.dense;
        EXPECT_LE(sight.window.top, std::max<double>(stage.view.sight->y, sight.window.top));
        EXPECT_GE(sight.window.bottom, std::min<double>(stage.view.sight->bottom(), sight.window.bottom));
    }
    EXPECT_EQ(dense, 0);
}

TEST(LargeLayers, ASmallMovementShowsTheSameWindow) {
    Stage stage = large_stage();
    const Camera camera = zoomed_at(Camera{}, {300, 250}, 6, most_zoom(stage.layout));
    look(stage, camera);
    const EdgeWindow window = stage.at_end().edges[0].sight->window;
    int others = 0;
    for (int step = 0; step < 20; ++step) {
        look(stage, panned(camera, {static_cast<float>(step), 0}));
        others += stage.at_end().edges[0].sight->window == window ? 0 : 1;
    }
    EXPECT_LE(others, 12);
}

TEST(LargeLayers, OutOfSightAreLeftOut) {
    Stage stage = large_stage();
    const float right = stage.layout.columns[2].x;
    look(stage, zoomed_at(Camera{}, {right + 40, 250}, 12, most_zoom(stage.layout)));
    EXPECT_FALSE(stage.at_end().edges[0].sight);
}

TEST(LargeLayers, CloseNeuronsAreAStripAndDiscsAgainWhenNear) {
    Stage stage = large_stage();
    const Scene far = stage.at_end();
    ASSERT_EQ(far.rasters.size(), 2U);
    EXPECT_TRUE(far.rasters[0].cells);
    EXPECT_FLOAT_EQ(far.rasters[0].rect.center().x, stage.layout.columns[0].x);
    EXPECT_FALSE(text_of(far, "output/i98"));
    look(stage, zoomed_at(Camera{}, stage.layout.at({0, 97}), 12, most_zoom(stage.layout)));
    const Scene near = stage.at_end();
    EXPECT_TRUE(near.rasters.empty());
    EXPECT_TRUE(text_of(near, "output/i98"));
}

TEST(LargeLayers, AStripShowsWhatIsKnownAndNoMore) {
    const Stage stage = large_stage();
    const Timeline timeline(stage.document.network, Granularity::layer);
    const Scene start = stage.at(timeline.at(0));
    const Scene end = stage.at_end();
    for (const std::uint32_t pixel : start.rasters[1].pixels) {
        EXPECT_EQ(pixel, start.rasters[1].pixels.front());
    }
    EXPECT_NE(start.rasters[1].pixels, end.rasters[1].pixels);
    EXPECT_EQ(start.rasters[0].pixels, end.rasters[0].pixels);
}

TEST(LargeLayers, InputsThatAreAPictureAreDrawnAsOne) {
    Stage stage = large_stage();
    EXPECT_FALSE(picture_of(random_document({195, 30}, false)).has_value());
    EXPECT_FALSE(picture_of(random_document({9, 3}, false)).has_value());
    const LayoutStyle look = with_room_for({}, stage.document);
    EXPECT_TRUE(look.picture);
    stage.layout = layout_of(stage.document.network, {731, 518}, look);
    const Scene scene = stage.at_end();
    const auto image = std::ranges::find_if(scene.rasters, [](const Raster& raster) { return raster.columns == 14; });
    ASSERT_NE(image, scene.rasters.end());
    EXPECT_EQ(image->pixels.size(), 196U);
    EXPECT_FLOAT_EQ(image->rect.width, image->rect.height);
    EXPECT_LT(image->rect.right(), stage.layout.columns[0].x);
    EXPECT_GE(image->rect.x, 0);
}

TEST(LargeLayers, TellHowManyNeuronsTheyHave) {
    const Scene scene = large_stage().at_end();
    EXPECT_EQ(text_of(scene, "count/0"), "196");
    EXPECT_EQ(text_of(scene, "count/1"), "150");
    EXPECT_FALSE(text_of(scene, "count/2"));
}

TEST(LargeLayers, AChosenNeuronsEdgesAreLinesTheStrongestWithNumbers) {
    Stage stage = large_stage();
    look(stage, Camera{});
    stage.view.selected = NeuronAt{1, 70};
    const Scene scene = stage.at_end();
    const auto lines = std::ranges::count_if(scene.shapes, [&](const Shape& shape) {
        const Line* line = std::get_if<Line>(&shape);
        return line != nullptr && line->to == stage.layout.at({1, 70});
    });
    EXPECT_GE(lines, 12) << "few enough to follow";
    EXPECT_LE(lines, 98);
    const std::size_t numbers = scene_tests::texts_with(scene, "weight/h71/").size();
    EXPECT_GT(numbers, 0U);
    EXPECT_LE(numbers, 12U);
}

TEST(LargeLayers, TheBudgetSaysWhichAreLarge) {
    Stage stage(random_document({60, 50}, false));
    EXPECT_FALSE(stage.at_end().edges[0].sight);
    stage.view.budget.one_by_one = 1000;
    EXPECT_TRUE(stage.at_end().edges[0].sight);
}

TEST(LargeLayers, TheLegendSaysByWhatEdgesAreDrawn) {
    Stage stage = large_stage();
    EXPECT_EQ(text_of(stage.at_end(), "legend/weight"), "product w·o");
    EXPECT_FALSE(text_of(stage.at_end(), "legend/edges")) << "all signals are there";
    stage.view.edges = EdgeMeasure::weight;
    EXPECT_EQ(text_of(stage.at_end(), "legend/weight"), "weight");
    stage.view.edges = EdgeMeasure::sign;
    EXPECT_EQ(text_of(stage.at_end(), "legend/weight"), "sign");
    EXPECT_EQ(text_of(Stage(article_document()).at_end(), "legend/weight"), "weight");
    EXPECT_EQ(text_of(Stage(random_document({7, 6}, false)).at_end(), "legend/weight"), "product w·o");
}

TEST(LargeLayers, TheLegendSaysWhatIsStillDrawnByWeight) {
    const Stage stage(random_document({7, 6, 2}, false));
    const Scene start = stage.at(Granularity::layer, 0);
    EXPECT_EQ(text_of(start, "legend/weight"), "weight");
    EXPECT_EQ(text_of(start, "legend/edges"), "by w·o as signals arrive");
    const Scene under_way = stage.at(Granularity::layer, 0.5);
    EXPECT_EQ(text_of(under_way, "legend/weight"), "product w·o");
    EXPECT_EQ(text_of(under_way, "legend/edges"), "ahead of the signals: weight");
}

}  // namespace
}  // namespace netglow
