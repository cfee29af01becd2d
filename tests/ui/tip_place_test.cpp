#include "app/ui/tip_place.h"

#include <gtest/gtest.h>

namespace netglow {
namespace {

constexpr Size kScreen{1280, 800};
constexpr Size kTip{200, 60};
constexpr float kGap = 8;

bool on_screen(const Rect& rect) {
    return rect.x >= 0 && rect.y >= 0 && rect.right() <= kScreen.width && rect.bottom() <= kScreen.height;
}

TEST(TipPlace, IsOnTheScreenAndOffTheThingWhereverThatIs) {
    for (const TipSide side : {TipSide::under, TipSide::corner}) {
        for (float x = 0; x <= 1220; x += 61) {
            for (float y = 0; y <= 740; y += 37) {
                for (const Size thing : {Size{20, 20}, Size{60, 60}, Size{900, 30}, Size{30, 700}}) {
                    const Rect rect{std::min(x, kScreen.width - thing.width),
                                    std::min(y, kScreen.height - thing.height), thing.width, thing.height};
                    const Rect place = tip_place({rect}, kTip, kGap, kScreen, side);
                    EXPECT_TRUE(on_screen(place)) << x << " " << y;
                    EXPECT_FALSE(place.overlaps(rect)) << x << " " << y << " " << thing.width;
                }
            }
        }
    }
}

TEST(TipPlace, OfAnEdgeIsOffItsLine) {
    const Point pointer{640, 400};
    for (const Point by : {Point{1, 0}, Point{0, 1}, Point{1, 1}, Point{1, -1}, Point{1, 0.3F}, Point{1, -0.2F}}) {
        const std::pair<Point, Point> line{pointer - by * 300, pointer + by * 300};
        const Rect place = tip_place({{pointer.x, pointer.y, 1, 1}, line}, kTip, 16, kScreen, TipSide::corner);
        EXPECT_TRUE(on_screen(place));
        EXPECT_FALSE(crosses(line, place)) << by.x << " " << by.y;
    }
}

TEST(TipPlace, StaysOnTheScreenWhereTheThingFillsIt) {
    const Rect place = tip_place({{-50, -50, 1400, 900}}, kTip, kGap, kScreen, TipSide::corner);
    EXPECT_TRUE(on_screen(place));
}

TEST(TipPlace, IsUnderAControlAndPastTheCornerOfANeuron) {
    const Rect thing{600, 100, 60, 60};
    EXPECT_EQ(tip_place({thing}, kTip, kGap, kScreen, TipSide::under), (Rect{600, 168, 200, 60}));
    EXPECT_EQ(tip_place({thing}, kTip, kGap, kScreen, TipSide::corner), (Rect{668, 168, 200, 60}));
}

}  // namespace
}  // namespace netglow
