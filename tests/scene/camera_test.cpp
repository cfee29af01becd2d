#include "core/scene/camera.h"

#include <gtest/gtest.h>

namespace netglow {
namespace {

void expect_near(Point a, Point b) {
    EXPECT_NEAR(a.x, b.x, 1e-2F);
    EXPECT_NEAR(a.y, b.y, 1e-2F);
}

TEST(Camera, ViewAndWorldAreInverses) {
    const Camera camera{2.5F, {-40, 17}};
    expect_near(camera.to_world(camera.to_view({123, 456})), {123, 456});
}

TEST(Camera, ZoomingKeepsWhatIsUnderThePointer) {
    const Point pointer{300, 120};
    for (const float factor : {0.5F, 1.1F, 3.F, 1000.F, 0.0001F}) {
        const Camera before{1.5F, {20, -30}};
        const Camera after = zoomed_at(before, pointer, factor);
        expect_near(after.to_world(pointer), before.to_world(pointer));
    }
}

TEST(Camera, ZoomIsHeldToItsLimits) {
    EXPECT_FLOAT_EQ(zoomed_at(Camera{}, {10, 10}, 1e6F).zoom, Camera::kMostZoom);
    EXPECT_FLOAT_EQ(zoomed_at(Camera{}, {10, 10}, 1e-6F).zoom, Camera::kLeastZoom);
    const Camera most{Camera::kMostZoom, {-5, 8}};
    EXPECT_EQ(zoomed_at(most, {10, 10}, 1).offset, most.offset);
}

TEST(Camera, PanningMovesTheCanvasByAsMuch) {
    const Camera camera = panned(Camera{2, {10, 10}}, {5, -7});
    EXPECT_EQ(camera, (Camera{2, {15, 3}}));
}

TEST(Camera, APieceOfTheCanvasStaysInSight) {
    const Size canvas{800, 600};
    for (const float zoom : {0.25F, 1.F, 16.F}) {
        for (const Point far : {Point{1e6F, 1e6F}, Point{-1e6F, -1e6F}, Point{1e6F, -1e6F}}) {
            const Camera camera = kept_in_sight({zoom, far}, canvas);
            const Point top_left = camera.to_view({0, 0});
            const Point bottom_right = camera.to_view({canvas.width, canvas.height});
            EXPECT_GE(bottom_right.x, 50);
            EXPECT_GE(bottom_right.y, 50);
            EXPECT_LE(top_left.x, canvas.width - 50);
            EXPECT_LE(top_left.y, canvas.height - 50);
        }
    }
}

TEST(Camera, ACanvasThatFitsIsLeftWhereItIs) {
    EXPECT_EQ(kept_in_sight(Camera{}, {800, 600}), Camera{});
}

}  // namespace
}  // namespace netglow
