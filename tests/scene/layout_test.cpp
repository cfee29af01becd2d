#include "core/scene/layout/layout.h"

#include <gtest/gtest.h>

#include <cmath>

#include "scene_fixture.h"

namespace netglow {
namespace {

using scene_tests::random_document;

TEST(Layout, OfTheArticleIsThatOfTheMockUp) {
    const Layout layout = layout_of(article_document().network, {732, 518});
    ASSERT_EQ(layout.columns.size(), 3U);
    EXPECT_NEAR(layout.columns[0].x, 117.12F, 0.1F);
    EXPECT_NEAR(layout.columns[1].x, 366, 0.1F);
    EXPECT_NEAR(layout.columns[2].x, 614.88F, 0.1F);
    for (const Column& column : layout.columns) {
        EXPECT_FLOAT_EQ(column.radius, 31);
        EXPECT_NEAR(column.top, 118, 0.1F);
        EXPECT_NEAR(column.pitch, 140, 0.1F);
        EXPECT_NEAR(column.heading_y, 44, 0.1F);
    }
    EXPECT_NEAR(layout.legend_y, 501, 0.1F);
}

TEST(Layout, DiscsStayOnTheCanvasAndApartAtEverySize) {
    const std::vector<std::vector<int>> networks = {{1, 1},       {3, 3, 3},  {8, 8, 8},
                                                    {2, 5, 1, 7}, {1, 30, 2}, {4, 4, 4, 4, 4, 4, 4}};
    for (const std::vector<int>& sizes : networks) {
        const Document document = random_document(sizes, true);
        for (const Size canvas :
             {Size{200, 150}, Size{640, 400}, Size{731, 689}, Size{200, 1200}, Size{3000, 150}, Size{3840, 2160}}) {
            const Layout layout = layout_of(document.network, canvas);
            for (std::size_t layer = 0; layer < layout.columns.size(); ++layer) {
                const Column& column = layout.columns[layer];
                const Point first = layout.at({layer, 0});
                const Point last = layout.at({layer, column.neurons - 1});
                EXPECT_GE(first.x - column.radius, 0);
                EXPECT_GE(first.y - column.radius, 0);
                EXPECT_LE(first.x + column.radius, canvas.width);
                EXPECT_LE(last.y + column.radius, layout.legend_y);
                EXPECT_GE(column.radius, 1.5F);
                EXPECT_LE(column.radius, 31);
                if (column.neurons > 1 && column.radius > 1.5F) {
                    EXPECT_GT(column.pitch, 2 * column.radius);
                }
                if (layer > 0) {
                    EXPECT_GT(column.x - column.radius, layout.columns[layer - 1].x + layout.radius(layer - 1));
                }
            }
        }
    }
}

TEST(Layout, NeuronsAreCentredInTheirColumnsAndColumnsEvenlySpread) {
    const Document document = random_document({2, 5, 3, 1}, false);
    const Layout layout = layout_of(document.network, {900, 600});
    const float middle = (layout.at({1, 0}).y + layout.at({1, 4}).y) / 2;
    EXPECT_NEAR((layout.at({0, 0}).y + layout.at({0, 1}).y) / 2, middle, 0.01F);
    EXPECT_NEAR(layout.at({3, 0}).y, middle, 0.01F);
    const float spacing = layout.columns[1].x - layout.columns[0].x;
    EXPECT_NEAR(layout.columns[3].x - layout.columns[2].x, spacing, 0.01F);
    EXPECT_NEAR(layout.columns[0].x, 900 - layout.columns[3].x, 0.01F);
}

TEST(Layout, ATallCanvasDoesNotSpreadNeuronsAbsurdly) {
    const Layout layout = layout_of(article_document().network, {731, 3000});
    EXPECT_LE(layout.columns[0].pitch, 170);
    EXPECT_GT(layout.columns[0].heading_y, layout.columns[0].top - 120) << "headings stay with their columns";
}

TEST(Layout, OfThousandsOfNeuronsIsFinite) {
    const Document document = random_document({4000, 3, 2000}, false);
    for (const Size canvas : {Size{0, 0}, Size{1, 1}, Size{200, 150}, Size{1200, 800}}) {
        const Layout layout = layout_of(document.network, canvas);
        for (std::size_t layer = 0; layer < 3; ++layer) {
            const Point last = layout.at({layer, layout.columns[layer].neurons - 1});
            EXPECT_TRUE(std::isfinite(last.x) && std::isfinite(last.y));
            EXPECT_GT(layout.columns[layer].pitch, 0);
            EXPECT_GT(layout.radius(layer), 0);
        }
    }
}

TEST(Layout, ThePictureStandsBesideTheInputsAtEverySize) {
    for (const Size shape : {Size{8, 8}, Size{28, 28}, Size{3, 8}, Size{20, 4}}) {
        Document document = random_document({static_cast<int>(shape.width * shape.height), 8, 10}, false);
        document.input_image = InputImage{.width = static_cast<std::size_t>(shape.width),
                                          .height = static_cast<std::size_t>(shape.height)};
        LayoutStyle look = with_room_for({}, document);
        for (const Size canvas : {Size{476, 400}, Size{732, 443}, Size{1372, 700}, Size{3292, 1700}}) {
            for (const float below : {0.F, 90.F}) {
                look.picture_below = below;
                const Layout layout = layout_of(document.network, canvas, look);
                ASSERT_TRUE(layout.picture.has_value());
                const Rect& picture = *layout.picture;
                EXPECT_NEAR(picture.width / picture.height, shape.width / shape.height, 0.01F);
                EXPECT_GE(picture.x, 10);
                EXPECT_GE(picture.y, 20);
                EXPECT_LE(picture.right(), layout.columns[0].x - layout.radius(0));
                EXPECT_LE(picture.bottom() + below, layout.legend_y - 8);
                if (shape.width == shape.height) {
                    EXPECT_GE(picture.width, 100) << canvas.width << ": to draw on";
                }
            }
        }
    }
}

TEST(MagnifiedLayout, FillsALargeCanvasWithASmallNetwork) {
    const Network& network = article_document().network;
    const Layout small = magnified_layout(network, {600, 400});
    EXPECT_EQ(small.magnification, 1);
    EXPECT_EQ(small.radius(0), layout_of(network, {600, 400}).radius(0));
    const Layout large = magnified_layout(network, {1372, 970});
    EXPECT_GT(large.magnification, 1.7F);
    EXPECT_EQ(large.radius(1), 31);
    EXPECT_NEAR(large.canvas.width * large.magnification, 1372, 0.5F);
    EXPECT_NEAR(large.canvas.height * large.magnification, 970, 0.5F);
}

TEST(MagnifiedLayout, GivesManyNeuronsTheRoomInstead) {
    const Document document = random_document({8, 8, 8}, false);
    const Layout layout = magnified_layout(document.network, {1372, 970});
    EXPECT_LT(layout.magnification, 1.4F);
    EXPECT_GE(layout.radius(0) * layout.magnification, layout_of(document.network, {1372, 970}).radius(0));
}

}  // namespace
}  // namespace netglow
