#include "core/scene/page/curve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace netglow {
namespace {

using ::testing::ElementsAre;

constexpr AxisRange kUsual{-5, 5};

Curve curve(ActivationKind kind, AxisRange x = kUsual) {
    return curve_of(Activation::of(kind), x).value();
}

/// An end may be missed by rounding.
AxisRange with_slack(const AxisRange& range) {
    const double slack = 1e-9 * (range.high - range.low) + 1e-15 * std::abs(range.low);
    return {range.low - slack, range.high + slack};
}

/// The height at which the drawn line stands.
double drawn_at(const std::vector<CurvePoint>& line, double x) {
    const auto next = std::ranges::lower_bound(line, x, {}, &CurvePoint::x);
    if (next == line.begin()) return line.front().y;
    const CurvePoint from = *(next - 1);
    return std::lerp(from.y, next->y, (x - from.x) / (next->x - from.x));
}

TEST(CurveRange, IsFromMinusFiveToFiveAndGrowsInNiceNumbers) {
    EXPECT_EQ(curve_range(0), kUsual);
    EXPECT_EQ(curve_range(-5), kUsual);
    EXPECT_EQ(curve_range(5.001), (AxisRange{-10, 10}));
    EXPECT_EQ(curve_range(-12), (AxisRange{-20, 20}));
    EXPECT_EQ(curve_range(20), (AxisRange{-20, 20}));
    EXPECT_EQ(curve_range(700), (AxisRange{-1000, 1000}));
    EXPECT_EQ(curve_range(std::numeric_limits<double>::infinity()), kUsual);
    EXPECT_EQ(curve_range(std::nan("")), kUsual);
    EXPECT_TRUE(curve_range(3e299).contains(3e299));
    EXPECT_TRUE(std::isfinite(curve_range(1.7e308).high));
}

TEST(Curve, RunsOverTheWholeRangeInGrowingX) {
    for (const ActivationKind kind : kActivationKinds) {
        if (needs_whole_layer(kind)) continue;
        SCOPED_TRACE(name_of(kind));
        for (const double reach : {5.0, 20.0, 1000.0, 1e6, 1e300}) {
            const Curve made = curve(kind, {-reach, reach});
            EXPECT_EQ(made.pieces.front().front().x, -reach);
            EXPECT_EQ(made.pieces.back().back().x, reach);
            for (const std::vector<CurvePoint>& piece : made.pieces) {
                EXPECT_TRUE(std::ranges::is_sorted(piece, std::ranges::less_equal(), &CurvePoint::x));
                for (const CurvePoint& point : piece) {
                    EXPECT_TRUE(std::isfinite(point.y) && with_slack(made.y).contains(point.y)) << point.x;
                }
            }
        }
    }
}

TEST(Curve, StaysWithinATwoHundredthOfItsHeightOfTheFunction) {
    for (const ActivationKind kind : kActivationKinds) {
        if (needs_whole_layer(kind) || kind == ActivationKind::step) continue;
        for (const double reach : {5.0, 10.0, 50.0, 1000.0, 1e6}) {
            const Curve made = curve(kind, {-reach, reach});
            const double height = made.y.high - made.y.low;
            for (double x = -reach; x <= reach; x += std::min(reach, 20.0) / 777) {
                if (x > 20 && x < reach - 20) x = reach - 20;
                if (x > -reach + 20 && x < -20) x = -20;
                ASSERT_NEAR(drawn_at(made.pieces[0], x), activate(Activation::of(kind), x), height / 200)
                    << name_of(kind) << " at " << x << " of " << reach;
            }
        }
    }
}

TEST(Curve, HasItsCornersAmongItsPoints) {
    EXPECT_THAT(curve(ActivationKind::relu).pieces,
                ElementsAre(ElementsAre(CurvePoint{-5, 0}, CurvePoint{0, 0}, CurvePoint{5, 5})));
    EXPECT_THAT(curve(ActivationKind::relu6, {-10, 10}).pieces,
                ElementsAre(ElementsAre(CurvePoint{-10, 0}, CurvePoint{0, 0}, CurvePoint{6, 6}, CurvePoint{10, 6})));
    EXPECT_THAT(curve(ActivationKind::selu).pieces[0], ::testing::Contains(CurvePoint{0, 0}));
}

TEST(Curve, OfAStepIsTwoPiecesWithAJump) {
    const Curve step = curve(ActivationKind::step);
    EXPECT_THAT(step.pieces, ElementsAre(ElementsAre(CurvePoint{-5, 0}, CurvePoint{0, 0}),
                                         ElementsAre(CurvePoint{0, 1}, CurvePoint{5, 1})));
    EXPECT_THAT(step.open_ends, ElementsAre(CurvePoint{0, 0}));
    EXPECT_TRUE(curve(ActivationKind::sigmoid).open_ends.empty());
}

TEST(Curve, OfAStepWhereItDoesNotJumpIsOnePiece) {
    EXPECT_EQ(curve(ActivationKind::step, {1, 5}).pieces.size(), 1U);
    EXPECT_EQ(curve(ActivationKind::step, {-5, -1}).pieces.size(), 1U);
}

TEST(Curve, OfOneSumDoesNotExistWhereTheWholeLayerCounts) {
    EXPECT_FALSE(curve_of(Activation::of(ActivationKind::softmax), kUsual));
    EXPECT_FALSE(curve_of(Activation::of(ActivationKind::log_softmax), kUsual));
}

TEST(Curve, ShowsTheWholeRangeOfBoundedOutputs) {
    EXPECT_EQ(curve(ActivationKind::sigmoid).y, (AxisRange{0, 1}));
    EXPECT_EQ(curve(ActivationKind::tanh).y, (AxisRange{-1, 1}));
    EXPECT_EQ(curve(ActivationKind::softsign).y, (AxisRange{-1, 1}));
    EXPECT_EQ(curve(ActivationKind::relu).y, (AxisRange{0, 5}));
    EXPECT_EQ(curve(ActivationKind::relu6, {-10, 10}).y, (AxisRange{0, 6}));
    EXPECT_EQ(curve(ActivationKind::identity, {-20, 20}).y, (AxisRange{-20, 20}));
}

TEST(Curve, TakesAnyAlpha) {
    EXPECT_EQ(curve_of({ActivationKind::leaky_relu, -2}, kUsual)->y, (AxisRange{0, 10}));
    EXPECT_TRUE(std::isfinite(curve_of({ActivationKind::leaky_relu, 1.7e308}, kUsual)->y.low));
}

TEST(Curve, HasTicksAtNiceNumbers) {
    const Curve sigmoid = curve(ActivationKind::sigmoid);
    EXPECT_THAT(sigmoid.x_ticks, ElementsAre(-4, -2, 0, 2, 4));
    EXPECT_THAT(sigmoid.y_ticks, ElementsAre(0, 0.2, 0.4, 0.6, 0.8, 1));
}

TEST(Ticks, AreTheDoublesNextToTheirDecimalNumbers) {
    EXPECT_THAT(ticks({0, 0.7}, 7), ElementsAre(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7));
    EXPECT_THAT(ticks({-3e-7, 3e-7}, 6), ElementsAre(-3e-7, -2e-7, -1e-7, 0, 1e-7, 2e-7, 3e-7));
    EXPECT_FALSE(std::signbit(ticks({-1, 1})[2]));
    EXPECT_THAT(ticks({-1e300, 1e300}).size(), ::testing::AllOf(::testing::Ge(3U), ::testing::Le(6U)));
}

TEST(Ticks, AreNeverMoreThanAskedForAndLieInTheRange) {
    for (double low = -7.3; low < 8; low += 0.37) {
        for (double width = 1e-9; width < 1e12; width *= 3.7) {
            const AxisRange range{low, low + width};
            const std::vector<double> made = ticks(range, 5);
            EXPECT_LE(made.size(), 6U);
            EXPECT_GE(made.size(), 2U) << low << " " << width;
            for (const double tick : made) EXPECT_TRUE(with_slack(range).contains(tick)) << low << " " << width;
        }
    }
}

TEST(NiceRange, HoldsItsValuesAndEndsAtTicks) {
    EXPECT_EQ(nice_range(0.0067, 0.9933), (AxisRange{0, 1}));
    EXPECT_EQ(nice_range(3, -0.17), (AxisRange{-1, 3}));
    EXPECT_EQ(nice_range(0, 0), (AxisRange{-1, 1}));
    for (const double value : {1e-280, -4.0, 1e15, 1e300, -1.7e308}) {
        const AxisRange range = nice_range(value, value);
        EXPECT_LT(range.low, range.high) << value;
        EXPECT_TRUE(std::isfinite(range.high - range.low)) << value;
    }
}

}  // namespace
}  // namespace netglow
