// The landscape's figure: where its map is, and which inputs a place of it stands for.
#include "core/scene/page/landscape_figure.h"

#include "scene_checks.h"

namespace netglow {
namespace {

using scene_tests::random_document;

TEST(LandscapeFigure, PlacesAndInputsAreEachOthersInverse) {
    const Rect map{20, 30, 200, 100};
    const GridAxis x{0, -2, 2, 9};
    const GridAxis y{1, -1, 3, 9};
    const LandscapeInputs corner = inputs_at(map, x, y, {20, 130});
    EXPECT_DOUBLE_EQ(corner.x, -2);
    EXPECT_DOUBLE_EQ(corner.y, -1);
    const LandscapeInputs middle = inputs_at(map, x, y, {120, 80});
    EXPECT_DOUBLE_EQ(middle.x, 0);
    EXPECT_DOUBLE_EQ(middle.y, 1);
    const LandscapeInputs beyond = inputs_at(map, x, y, {900, -900});
    EXPECT_DOUBLE_EQ(beyond.x, 2);
    EXPECT_DOUBLE_EQ(beyond.y, 3);
}

TEST(LandscapeFigure, PointContourAndMapLieWhereTheInputsAre) {
    const Document document = random_document({2, 4, 1}, true, ActivationKind::sigmoid);
    const Trace trace = forward(document.network, document.input);
    const Timeline timeline(document.network, Granularity::layer);
    const Moment moment = timeline.at(timeline.duration());
    const Landscape made = landscape(document.network, document.input, {0, -2, 2, 33}, {1, -2, 2, 33}, {2, 0});
    PageView view;
    view.landscape = &made;
    const PlainMeasure measure;
    const Page page = neuron_page({document, trace, moment, 3}, {2, 0}, view, measure);
    ASSERT_EQ(page.scene.rasters.size(), 1U);
    const Rect map = page.slots.at("map");
    EXPECT_EQ(page.scene.rasters[0].rect.x, map.x);
    EXPECT_EQ(page.scene.rasters[0].rect.width, map.width);
    EXPECT_EQ(page.scene.rasters[0].columns, 33U);
    const Point expected{map.x + map.width * static_cast<float>((document.input[0] + 2) / 4),
                         map.bottom() - map.height * static_cast<float>((document.input[1] + 2) / 4)};
    bool found = false;
    for (const Disc& disc : scene_tests::all<Disc>(page.scene)) {
        found = found || (std::abs(disc.center.x - expected.x) < 0.5F && std::abs(disc.center.y - expected.y) < 0.5F);
    }
    EXPECT_TRUE(found) << "a point at the present inputs";
    for (const Line& line : scene_tests::all<Line>(page.scene)) {
        if (map.contains(line.from) && map.contains(line.to) && line.dash == 0 && line.width > 1) {
            const LandscapeInputs at = inputs_at(map, made.x, made.y, line.from);
            Vector input = document.input;
            input << at.x, at.y;
            const Trace there = forward(document.network, input);
            EXPECT_NEAR(there.output({2, 0}), 0.5, 0.03) << "on the contour";
        }
    }
}

}  // namespace
}  // namespace netglow
