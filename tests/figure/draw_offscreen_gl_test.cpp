#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/figure/image.h"
#include "core/base/error.h"

namespace netglow {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A red box at the top left and a blue one at the bottom right of 40 × 20 points.
Scene two_boxes() {
    const Color red = rgb(0xff0000);
    const Color blue = rgb(0x0000ff);
    Scene scene;
    scene.background = rgb(0xfcfdfe);
    scene.shapes = {Box{.rect = {0, 0, 10, 5}, .fill = red, .fill_right = red, .stroke = {}},
                    Box{.rect = {30, 15, 10, 5}, .fill = blue, .fill_right = blue, .stroke = {}}};
    return scene;
}

std::vector<int> pixel(const Image& image, int x, int y) {
    const auto at = image.pixels.begin() + 4 * (y * image.width + x);
    return {at, at + 4};
}

TEST(DrawOffscreen, IsOpaqueAndTheRightWayUpAtEveryScale) {
    for (const int scale : {1, 2, 3}) {
        const Image image = draw_offscreen(two_boxes(), 40 * scale, 20 * scale, static_cast<float>(scale));
        ASSERT_EQ(image.width, 40 * scale);
        ASSERT_EQ(image.height, 20 * scale);
        ASSERT_EQ(image.pixels.size(), static_cast<std::size_t>(4 * 40 * 20 * scale * scale));
        EXPECT_THAT(pixel(image, 0, 0), ElementsAre(255, 0, 0, 255));
        EXPECT_THAT(pixel(image, 10 * scale - 1, 5 * scale - 1), ElementsAre(255, 0, 0, 255));
        EXPECT_THAT(pixel(image, 10 * scale, 5 * scale), ElementsAre(252, 253, 254, 255));
        EXPECT_THAT(pixel(image, 40 * scale - 1, 20 * scale - 1), ElementsAre(0, 0, 255, 255));
        EXPECT_THAT(pixel(image, 40 * scale - 1, 0), ElementsAre(252, 253, 254, 255));
    }
}

TEST(DrawOffscreen, TheSameSceneIsTheSamePicture) {
    const Image first = draw_offscreen(two_boxes(), 33, 17, 0.8F);
    EXPECT_EQ(draw_offscreen(two_boxes(), 33, 17, 0.8F).pixels, first.pixels);
}

TEST(DrawOffscreen, ASizeBeyondTheMachinesIsRefusedWithTheMost) {
    try {
        draw_offscreen(two_boxes(), 1'000'000, 4, 1);
        FAIL() << "it was drawn";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("1000000 × 4 pixels is too large"));
        EXPECT_THAT(error.what(), HasSubstr("the most is"));
    }
}

}  // namespace
}  // namespace netglow
