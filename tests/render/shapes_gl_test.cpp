// Shapes cover what geometry says, to a few hundredths of a pixel, wherever they stand between pixels.
#include <array>
#include <cmath>
#include <numbers>

#include "tests/render/drawn.h"

namespace netglow {
namespace {

using testing::Each;
using testing::FloatNear;
using testing::Lt;

constexpr std::array kOffsets = {0.F, 0.25F, 0.5F, 0.73F};

class Shapes : public Drawing {};

void expect_centre(const Picture& picture, Point expected, float tolerance) {
    const Point centre = picture.centre_of_ink();
    EXPECT_NEAR(centre.x, expected.x, tolerance);
    EXPECT_NEAR(centre.y, expected.y, tolerance);
}

TEST_F(Shapes, ADiscCoversItsAreaAtEverySubPixelPlace) {
    for (const float dx : kOffsets) {
        for (const float dy : kOffsets) {
            const Point centre{30 + dx, 31 + dy};
            const Picture picture = draw(disc(centre, 12, kBlack));
            EXPECT_NEAR(picture.total_ink(), kPi * 144, 0.01F * kPi * 144) << dx << ' ' << dy;
            expect_centre(picture, centre, 0.03F);
        }
    }
}

TEST_F(Shapes, ADiscsRimIsOnePixelSoft) {
    const Point centre{30.3F, 31.6F};
    const Picture picture = draw(disc(centre, 12, kBlack));
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const float outside =
                std::hypot(static_cast<float>(x) + 0.5F - centre.x, static_cast<float>(y) + 0.5F - centre.y) - 12;
            if (std::abs(outside) > 0.75F) {  // half a pixel's diagonal
                EXPECT_EQ(picture.ink(x, y), outside < 0 ? 1.F : 0.F) << x << ' ' << y;
            } else {
                EXPECT_NEAR(picture.ink(x, y), std::clamp(0.5F - outside, 0.F, 1.F), 0.1F) << x << ' ' << y;
            }
        }
    }
}

TEST_F(Shapes, AStrokeIsCentredOnTheRadiusAndHidesTheFillUnderIt) {
    const Picture picture =
        draw(Disc{.center = {32, 32}, .radius = 20, .fill = kRed, .stroke = kBlue, .stroke_width = 4});
    const auto expect_color = [&](int x, int y, Color expected) {
        EXPECT_NEAR(picture.color(x, y).r, expected.r, 0.02F) << x << ' ' << y;
        EXPECT_NEAR(picture.color(x, y).b, expected.b, 0.02F) << x << ' ' << y;
    };
    expect_color(32, 32, kRed);
    expect_color(49, 32, kRed);
    for (const int x : {50, 51, 52, 53}) {  // 18 .. 22 from the centre
        expect_color(x, 32, kBlue);
    }
    expect_color(54, 32, kWhite);
    expect_color(10, 32, kBlue);
    expect_color(32, 53, kBlue);
    expect_color(32, 10, kBlue);
}

TEST_F(Shapes, ALevelLineCoversItsRowsByTheShareOfEach) {
    for (const float dy : kOffsets) {
        const Picture picture =
            draw(Line{.from = {12, 20 + dy}, .to = {52, 20 + dy}, .width = 3, .color = kBlack, .round = false});
        EXPECT_NEAR(picture.total_ink(), 120, 1.2F) << dy;
        const Rect extent = picture.extent();
        EXPECT_NEAR(extent.x, 12, 0.02F);
        EXPECT_NEAR(extent.right(), 52, 0.02F);
        EXPECT_NEAR(extent.y, 18.5F + dy, 0.02F);
        EXPECT_NEAR(extent.bottom(), 21.5F + dy, 0.02F);
    }
}

TEST_F(Shapes, ASlantedLineCoversItsAreaAroundItsMiddle) {
    for (const float angle : {0.2F, 0.7F, 1.3F, 2.5F}) {
        const Point reach = Point{std::cos(angle), std::sin(angle)} * 20;
        const Point middle{32.4F, 31.7F};
        const Picture picture =
            draw(Line{.from = middle - reach, .to = middle + reach, .width = 5, .color = kBlack, .round = false});
        EXPECT_NEAR(picture.total_ink(), 200, 4) << angle;
        expect_centre(picture, middle, 0.03F);
    }
}

TEST_F(Shapes, RoundEndsAddHalfADiscEach) {
    const Picture picture = draw(Line{.from = {20, 32}, .to = {44, 32}, .width = 8, .color = kBlack, .round = true});
    EXPECT_NEAR(picture.total_ink(), 24 * 8 + kPi * 16, 3);
    EXPECT_NEAR(picture.extent().x, 16, 0.15F);
    EXPECT_LT(picture.ink(16, 28), 0.05F) << "a corner is cut";
}

TEST_F(Shapes, ALineThinnerThanAPixelGrowsPalerNotThinner) {
    const Picture picture =
        draw(Line{.from = {12, 20.5F}, .to = {52, 20.5F}, .width = 0.3F, .color = kBlack, .round = false});
    EXPECT_NEAR(picture.total_ink(), 12, 0.5F);
    EXPECT_NEAR(picture.ink(30, 20), 0.3F, 0.01F);
}

TEST_F(Shapes, ALineOfNoLengthIsItsRoundEnds) {
    const Picture picture = draw(Line{.from = {32, 32}, .to = {32, 32}, .width = 10, .color = kBlack, .round = true});
    EXPECT_NEAR(picture.total_ink(), kPi * 25, 2);
}

TEST_F(Shapes, DashesBeginWhereTheLineBegins) {
    for (const bool round : {false, true}) {
        const std::vector<float> row =
            draw(Line{.from = {8, 32.5F}, .to = {56, 32.5F}, .width = 3, .color = kBlack, .dash = 8, .round = round})
                .row(32);
        const auto at = [&](std::size_t x) { return row[x]; };
        for (const std::size_t dash : {8U, 24U, 40U}) {
            EXPECT_EQ(at(dash + 2), 1) << dash;
            EXPECT_EQ(at(dash + 5), 1) << dash;
            EXPECT_EQ(at(dash - 1), 0) << dash;
            EXPECT_EQ(at(dash + 8), 0) << dash;
            EXPECT_EQ(at(dash + 12), 0) << dash;
        }
    }
}

TEST_F(Shapes, AnArcGoesClockwiseFromTheTop) {
    const float quarter = std::numbers::pi_v<float> / 2;
    const Picture picture =
        draw(Arc{.center = {32, 32}, .radius = 20, .width = 4, .start = 0, .sweep = quarter, .color = kBlack});
    // Its round ends go two pixels further: to the left of the top, and below the right.
    EXPECT_NEAR(picture.total_ink(), 20 * quarter * 4 + kPi * 4, 1.5F);
    EXPECT_NEAR(picture.extent().x, 30, 0.2F);
    EXPECT_NEAR(picture.extent().y, 10, 0.1F);
    EXPECT_NEAR(picture.extent().right(), 54, 0.1F);
    EXPECT_NEAR(picture.extent().bottom(), 34, 0.2F);
    EXPECT_EQ(picture.ink(46, 17), 1) << "half-way, up and to the right";
}

TEST_F(Shapes, AnArcMayBeginAnywhereAndPassTheTop) {
    const Picture picture =
        draw(Arc{.center = {32, 32}, .radius = 20, .width = 4, .start = 1.5F * kPi, .sweep = kPi, .color = kBlack});
    EXPECT_NEAR(picture.total_ink(), 20 * kPi * 4 + kPi * 4, 2);
    EXPECT_EQ(picture.ink(32, 12), 1) << "the top";
    EXPECT_EQ(picture.ink(32, 52), 0) << "the bottom";
}

TEST_F(Shapes, AnArcCoversItsSweepHoweverFarItGoes) {
    for (const float sweep : {0.3F, 1.F, 2.F, kPi, 4.F, 5.5F}) {
        const Picture picture =
            draw(Arc{.center = {32, 32}, .radius = 20, .width = 4, .start = 0.7F, .sweep = sweep, .color = kBlack});
        EXPECT_NEAR(picture.total_ink(), 20 * sweep * 4 + kPi * 4, 2) << sweep;
        const float end = 0.7F + sweep + 0.2F;  // beyond its round end
        EXPECT_EQ(picture.ink(static_cast<int>(32 + 20 * std::sin(end)), static_cast<int>(32 - 20 * std::cos(end))), 0)
            << sweep;
    }
}

TEST_F(Shapes, AWholeRingHasNoSeam) {
    const Picture picture = draw(Arc{.center = {32, 32}, .radius = 20, .width = 4, .color = kBlack});
    EXPECT_NEAR(picture.total_ink(), 2 * kPi * 20 * 4, 4);
    for (int degree = 0; degree < 360; ++degree) {
        const float angle = static_cast<float>(degree) * kPi / 180;
        const float x = 32 + 20 * std::sin(angle);
        const float y = 32 - 20 * std::cos(angle);
        EXPECT_GT(picture.ink(static_cast<int>(x), static_cast<int>(y)), 0.98F) << degree;
    }
}

TEST_F(Shapes, AnArcOfNothingIsNothing) {
    EXPECT_EQ(draw(Arc{.center = {32, 32}, .radius = 20, .width = 4, .sweep = 0, .color = kBlack}).total_ink(), 0);
}

TEST_F(Shapes, ABoxEndsExactlyWhereItsRectangleDoes) {
    for (const float offset : kOffsets) {
        const Rect rect{10 + offset, 12 + offset, 31.5F, 20.25F};
        const Picture picture = draw(box(rect, kBlack));
        EXPECT_NEAR(picture.extent().x, rect.x, 0.02F);
        EXPECT_NEAR(picture.extent().y, rect.y, 0.02F);
        EXPECT_NEAR(picture.extent().right(), rect.right(), 0.02F);
        EXPECT_NEAR(picture.extent().bottom(), rect.bottom(), 0.02F);
        EXPECT_NEAR(picture.total_ink(), 31.5F * 20.25F, 4) << offset;
    }
}

TEST_F(Shapes, RoundCornersTakeTheirPartOfABox) {
    const Picture picture = draw(box({10, 10, 40, 30}, kBlack, 8));
    EXPECT_NEAR(picture.total_ink(), 1200 - (4 - kPi) * 64, 5);
    const Picture beyond = draw(box({10, 10, 40, 30}, kBlack, 99));
    EXPECT_NEAR(beyond.total_ink(), 300 + kPi * 225, 5) << "no rounder than half its height";
}

TEST_F(Shapes, ABoxBlendsFromLeftToRight) {
    const Picture picture = draw(Box{.rect = {8, 8, 48, 48}, .fill = kRed, .fill_right = kBlue, .stroke = {}});
    for (const int y : {10, 50}) {
        EXPECT_NEAR(picture.color(8, y).r, 1, 0.02F);
        EXPECT_NEAR(picture.color(20, y).r, 0.74F, 0.01F);
        EXPECT_NEAR(picture.color(20, y).b, 0.26F, 0.01F);
        EXPECT_NEAR(picture.color(55, y).b, 1, 0.02F);
    }
}

TEST_F(Shapes, WhatIsHalfTransparentLetsHalfThrough) {
    const Picture picture = draw(scene_of({disc({32, 32}, 20, kRed), box({0, 0, 32, 64}, with_alpha(kBlue, 0.5F))}));
    EXPECT_NEAR(picture.color(20, 32).r, 0.5F, 0.01F);
    EXPECT_NEAR(picture.color(20, 32).b, 0.5F, 0.01F);
    EXPECT_EQ(picture.color(40, 32), kRed);
    EXPECT_NEAR(picture.color(2, 2).r, 0.5F, 0.01F);
    EXPECT_EQ(picture.color(2, 2).b, 1);
}

TEST_F(Shapes, LaterOnesLieOnEarlierOnesWhateverTheirKind) {
    const Picture picture =
        draw(scene_of({disc({32, 32}, 20, kBlack), Line{.from = {0, 32}, .to = {64, 32}, .width = 9, .color = kRed},
                       text("■", 40, {32, 44}), disc({32, 32}, 4, kBlue)}));
    EXPECT_EQ(picture.color(32, 32), kBlue);
    EXPECT_EQ(picture.color(16, 32), kRed);
}

}  // namespace
}  // namespace netglow
