#include <cmath>
#include <numbers>

#include "tests/render/drawn.h"

namespace netglow {
namespace {

using Shapes = Drawing;

Disc disc(float x, float y, float radius) {
    return {.center = {x, y}, .radius = radius, .fill = {0, 0, 0, 1}, .stroke = {}, .stroke_width = 0};
}

TEST_F(Shapes, ADiscCoversItsArea) {
    draw({disc(100, 50, 30)});
    EXPECT_NEAR(ink_of(0, 0, kWidth, kHeight), std::numbers::pi * 900, 12);
    EXPECT_EQ(ink(100, 50), 1);
    EXPECT_EQ(ink(100, 15), 0);
}

TEST_F(Shapes, EdgesAreAntialiasedAtEverySubpixelPlace) {
    for (int i = 0; i < 8; ++i) {
        const float x = 100 + static_cast<float>(i) / 8;
        draw({disc(x, 50, 20)});
        double moment = 0;
        for (int column = 0; column < kWidth; ++column) {
            moment += (column + 0.5) * ink_of(column, 0, column + 1, kHeight);
        }
        EXPECT_NEAR(moment / ink_of(0, 0, kWidth, kHeight), x, 0.02) << "the centre of its ink";
    }
}

TEST_F(Shapes, ALineIsAsWideAsItSays) {
    for (const float width : {1.F, 2.5F, 5.F}) {
        draw({Line{.from = {20, 20.3F}, .to = {180, 80.7F}, .width = width, .color = kBlack, .round = false}});
        const double length = std::hypot(160, 60.4);
        EXPECT_NEAR(ink_of(0, 0, kWidth, kHeight), length * width, 0.04 * length * width + 4);
    }
}

TEST_F(Shapes, ADashedLineHasGaps) {
    draw({Line{.from = {10, 50}, .to = {190, 50}, .width = 4, .color = kBlack, .dash = 10, .round = false}});
    const double dashed = ink_of(0, 0, kWidth, kHeight);
    EXPECT_GT(dashed, 0.3 * 180 * 4);
    EXPECT_LT(dashed, 0.75 * 180 * 4);
}

TEST_F(Shapes, AnArcIsPartOfARing) {
    draw({Arc{.center = {100, 50}, .radius = 30, .width = 6, .start = 0, .sweep = std::numbers::pi_v<float>, .color = kBlack}});
    EXPECT_GT(ink(130, 50), 0.9);  // clockwise from the top: the right half
    EXPECT_EQ(ink(70, 50), 0);
    EXPECT_EQ(ink(100, 50), 0);
}

TEST_F(Shapes, ABoxBlendsFromLeftToRight) {
    draw({Box{.rect = {20, 20, 160, 60}, .corner = 0, .fill = kBlack, .fill_right = {1, 1, 1, 1}, .stroke = {}}});
    EXPECT_GT(ink(25, 50), 0.9);
    EXPECT_NEAR(ink(100, 50), 0.5, 0.05);
    EXPECT_LT(ink(175, 50), 0.1);
}

TEST_F(Shapes, AreTheSameAtEveryScale) {
    const std::vector<Shape> shapes = {disc(60, 50, 25),
                                       Line{.from = {90, 10}, .to = {190, 90}, .width = 3, .color = kBlack}};
    draw(shapes);
    const double once = ink_of(0, 0, kWidth, kHeight);
    for (const float scale : {1.5F, 2.F}) {
        draw(shapes, scale);
        const double larger = ink_of(0, 0, static_cast<int>(kWidth * scale), static_cast<int>(kHeight * scale));
        EXPECT_NEAR(larger / (scale * scale), once, 0.02 * once) << scale;
    }
}

TEST_F(Shapes, TheCameraZoomsShapesButNotTheOverlay) {
    Scene scene;
    scene.background = {1, 1, 1, 1};
    scene.shapes = {disc(20, 20, 5)};
    scene.overlay = {disc(180, 80, 5)};
    draw_scene(scene, 1, {2, {10, 0}});
    EXPECT_EQ(ink(50, 40), 1);  // 2 · 20 + 10, 2 · 20
    EXPECT_EQ(ink(180, 80), 1);
    EXPECT_NEAR(ink_of(160, 60, 200, 100), std::numbers::pi * 25, 4);
}

TEST_F(Shapes, AnUnchangedSceneIsNotUploadedAgain) {
    const std::vector<Shape> shapes = {disc(60, 50, 25)};
    draw(shapes);
    const std::size_t before = renderer_.uploaded_bytes();
    draw(shapes);
    EXPECT_EQ(renderer_.uploaded_bytes(), before);
    draw({disc(61, 50, 25)});
    EXPECT_GT(renderer_.uploaded_bytes(), before);
}

}  // namespace
}  // namespace netglow
