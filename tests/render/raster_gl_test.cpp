// Grids of coloured points.
#include "tests/render/drawn.h"

namespace netglow {
namespace {

constexpr std::uint32_t kOpaque = 0xFF000000U;

class Rasters : public Drawing {
protected:
    /// White at the left, black at the right.
    static Scene scene_of(const Rect& rect, std::vector<std::uint32_t> pixels = {kOpaque | 0xFFFFFFU, kOpaque,
                                                                                 kOpaque | 0xFFFFFFU, kOpaque}) {
        Scene scene;
        scene.background = kRed;
        scene.rasters.push_back({rect, 2, std::move(pixels)});
        return scene;
    }
};

TEST_F(Rasters, ColoursBlendFromPointToPoint) {
    const Picture picture = draw(scene_of({8, 8, 48, 48}));
    EXPECT_EQ(picture.color(4, 32), kRed);
    EXPECT_GT(picture.color(9, 32).g, 0.95F);
    EXPECT_NEAR(picture.color(32, 32).g, 0.5F, 0.03F);
    EXPECT_NEAR(picture.color(20, 32).g, 0.75F, 0.03F);
    EXPECT_LT(picture.color(54, 32).g, 0.05F);
}

TEST_F(Rasters, RowsGoFromTheTop) {
    const Picture picture =
        draw(scene_of({0, 0, 64, 64}, {kOpaque | 0xFFFFFFU, kOpaque | 0xFFFFFFU, kOpaque, kOpaque}));
    EXPECT_GT(picture.color(32, 1).g, 0.95F);
    EXPECT_LT(picture.color(32, 62).g, 0.05F);
}

TEST_F(Rasters, ScaleMakesThemLarger) {
    const Picture picture = draw(scene_of({8, 8, 16, 16}), {64, 64}, 2);
    EXPECT_EQ(picture.color(10, 32), kRed);
    EXPECT_GT(picture.color(17, 32).g, 0.9F);
    EXPECT_EQ(picture.color(52, 32), kRed);
}

TEST_F(Rasters, ShapesLieOnThem) {
    Scene scene = scene_of({0, 0, 64, 64});
    scene.shapes.emplace_back(box({20, 20, 10, 10}, kBlue));
    EXPECT_EQ(draw(scene).color(25, 25), kBlue);
}

TEST_F(Rasters, RoundOnesLeaveTheirCornersFree) {
    Scene scene = scene_of({8, 8, 48, 48}, {kOpaque, kOpaque, kOpaque, kOpaque});
    scene.rasters[0].round = true;
    const Picture picture = draw(scene);
    EXPECT_EQ(picture.color(10, 10), kRed);
    EXPECT_EQ(picture.color(53, 53), kRed);
    EXPECT_EQ(picture.color(32, 32), kBlack);
    EXPECT_EQ(picture.color(10, 32), kBlack);
}

TEST_F(Rasters, UpperOnesLieOverSomeShapesAndUnderTheOthers) {
    Scene scene;
    scene.background = kRed;
    scene.shapes.emplace_back(box({0, 0, 64, 20}, kBlue));
    scene.shapes.emplace_back(box({0, 40, 64, 24}, kBlue));
    scene.upper_rasters.push_back({{0, 0, 64, 64}, 2, {kOpaque, kOpaque, kOpaque, kOpaque}});
    scene.upper_from = 1;
    const Picture picture = draw(scene);
    EXPECT_EQ(picture.color(32, 10), kBlack);
    EXPECT_EQ(picture.color(32, 30), kBlack);
    EXPECT_EQ(picture.color(32, 50), kBlue);
    scene.upper_from = 0;
    EXPECT_EQ(draw(scene).color(32, 10), kBlue);
}

TEST_F(Rasters, ASecondDrawingSendsNothing) {
    const Scene scene = scene_of({0, 0, 64, 64});
    draw(scene);
    const std::size_t once = renderer_.uploaded_bytes();
    draw(scene);
    EXPECT_EQ(renderer_.uploaded_bytes(), once);
    draw(scene_of({0, 0, 64, 64}, {kOpaque, kOpaque, kOpaque, kOpaque}));
    EXPECT_EQ(renderer_.uploaded_bytes(), once + 16);
}

TEST_F(Rasters, AreClippedWithTheirScene) {
    const Framebuffer target(64, 64);
    target.bind();
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    Viewport place = viewport({0, -100, 64, 40000}, {64, 64});
    place.clip = Rect{16, 16, 32, 32};
    renderer_.draw(scene_of({0, 100, 64, 64}), {}, place);
    const Picture picture(64, 64, target.read());
    EXPECT_EQ(picture.color(10, 30), kWhite) << "outside of the clip";
    EXPECT_EQ(picture.color(30, 50), kWhite);
    EXPECT_NEAR(picture.color(32, 30).g, 0.5F, 0.03F) << "a page that is longer than any viewport may be";
}

}  // namespace
}  // namespace netglow
