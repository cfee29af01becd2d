#include "core/scene/vision.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "core/scene/canvas/lit_edges.h"
#include "core/scene/color.h"
#include "core/scene/theme.h"

namespace netglow {
namespace {

struct Pair {
    Lab one;
    Lab other;
    double difference;
};

/// Table 1 of Sharma, Wu and Dalal, 2005: pairs that find the usual mistakes.
constexpr std::array kPublished = std::to_array<Pair>({
    {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
    {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
    {{50, 2.8361, -74.02}, {50, 0, -82.7485}, 3.4412},
    {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1},
    {{50, -1.1848, -84.8006}, {50, 0, -82.7485}, 1},
    {{50, -0.9009, -85.5211}, {50, 0, -82.7485}, 1},
    {{50, 0, 0}, {50, -1, 2}, 2.3669},
    {{50, -1, 2}, {50, 0, 0}, 2.3669},
    {{50, 2.49, -0.001}, {50, -2.49, 0.0009}, 7.1792},
    {{50, 2.49, -0.001}, {50, -2.49, 0.001}, 7.1792},
    {{50, 2.49, -0.001}, {50, -2.49, 0.0011}, 7.2195},
    {{50, 2.49, -0.001}, {50, -2.49, 0.0012}, 7.2195},
    {{50, -0.001, 2.49}, {50, 0.0009, -2.49}, 4.8045},
    {{50, -0.001, 2.49}, {50, 0.001, -2.49}, 4.8045},
    {{50, -0.001, 2.49}, {50, 0.0011, -2.49}, 4.7461},
    {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
    {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
    {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
    {{50, 2.5, 0}, {56, -27, -3}, 31.903},
    {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
    {{50, 2.5, 0}, {50, 3.1736, 0.5854}, 1},
    {{50, 2.5, 0}, {50, 3.2972, 0}, 1},
    {{50, 2.5, 0}, {50, 1.8634, 0.5757}, 1},
    {{50, 2.5, 0}, {50, 3.2592, 0.335}, 1},
    {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
    {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.263},
    {{61.2901, 3.7196, -5.3901}, {61.4292, 2.248, -4.962}, 1.8731},
    {{35.0831, -44.1164, 3.7933}, {35.0232, -40.0716, 1.5901}, 1.8645},
    {{22.7233, 20.0904, -46.694}, {23.0331, 14.973, -42.5619}, 2.0373},
    {{36.4612, 47.858, 18.3852}, {36.2715, 50.5065, 21.2231}, 1.4146},
    {{90.8027, -2.0831, 1.441}, {91.1528, -1.6435, 0.0447}, 1.4441},
    {{90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}, 1.5381},
    {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
    {{2.0776, 0.0795, -1.135}, {0.9033, -0.0636, -0.5514}, 0.9082},
});

TEST(ColorDifference, IsThePublishedOne) {
    for (std::size_t i = 0; i < kPublished.size(); ++i) {
        const Pair& pair = kPublished[i];
        EXPECT_NEAR(color_difference(pair.one, pair.other), pair.difference, 0.00006) << "pair " << i + 1;
        EXPECT_NEAR(color_difference(pair.other, pair.one), pair.difference, 0.00006) << "pair " << i + 1;
    }
}

TEST(Lab, OfTheCornersOfTheScreensColours) {
    const auto expect = [](Color color, double lightness, double a, double b) {
        EXPECT_NEAR(lab_of(color).lightness, lightness, 0.02);
        EXPECT_NEAR(lab_of(color).a, a, 0.03);
        EXPECT_NEAR(lab_of(color).b, b, 0.03);
    };
    expect(rgb(0x000000), 0, 0, 0);
    expect(rgb(0xffffff), 100, 0, 0);
    expect(rgb(0x777777), 50.03, 0, 0);
    expect(rgb(0xff0000), 53.24, 80.09, 67.20);
    expect(rgb(0x00ff00), 87.74, -86.18, 83.18);
    expect(rgb(0x0000ff), 32.30, 79.19, -107.86);
}

TEST(SeenWith, LeavesGreysAsTheyAre) {
    for (const Vision vision : {Vision::usual, Vision::protanopia, Vision::deuteranopia}) {
        for (const std::uint32_t hex : {0x000000U, 0x404040U, 0x999999U, 0xffffffU}) {
            EXPECT_LT(color_difference(seen_with(vision, rgb(hex)), rgb(hex)), 0.1) << hex;
        }
    }
}

TEST(SeenWith, MakesRedAndGreenAlike) {
    const Color red = rgb(0xb84000);
    const Color green = rgb(0x688000);
    EXPECT_GT(color_difference(red, green), 40);
    EXPECT_LT(color_difference(seen_with(Vision::deuteranopia, red), seen_with(Vision::deuteranopia, green)), 20);
    EXPECT_LT(color_difference(seen_with(Vision::protanopia, red), seen_with(Vision::protanopia, green)), 20);
}

TEST(SeenWith, IsTheModelInLinearLight) {
    // Computed apart from the program, in Python: component by component, of 255.
    const auto expect = [](Color seen, double r, double g, double b) {
        EXPECT_NEAR(255 * static_cast<double>(seen.r), r, 0.01);
        EXPECT_NEAR(255 * static_cast<double>(seen.g), g, 0.01);
        EXPECT_NEAR(255 * static_cast<double>(seen.b), b, 0.01);
    };
    expect(seen_with(Vision::protanopia, rgb(0xff0000)), 108.79, 95.03, 0);
    expect(seen_with(Vision::deuteranopia, rgb(0xff0000)), 163.22, 144.28, 0);
    expect(seen_with(Vision::protanopia, rgb(0x0877bd)), 84.75, 122.35, 191.89);
    expect(seen_with(Vision::deuteranopia, rgb(0xc2571a)), 143.75, 127.95, 21.43);
}

TEST(SeenWith, KeepsAlphaAndStaysOnTheScreen) {
    EXPECT_EQ(seen_with(Vision::protanopia, {1, 0, 0, 0.3F}).a, 0.3F);
    for (const std::uint32_t hex : {0xff0000U, 0x00ff00U, 0x0000ffU, 0xffff00U, 0xff00ffU, 0x00ffffU}) {
        const Color seen = seen_with(Vision::deuteranopia, rgb(hex));
        for (const float part : {seen.r, seen.g, seen.b}) EXPECT_TRUE(part >= 0 && part <= 1) << hex;
    }
}

constexpr std::array kVisions = {Vision::usual, Vision::protanopia, Vision::deuteranopia};

double difference_seen(Vision vision, Color one, Color other) {
    return color_difference(seen_with(vision, one), seen_with(vision, other));
}

class ThemesSeen : public ::testing::TestWithParam<ThemeKind> {};
INSTANTIATE_TEST_SUITE_P(All, ThemesSeen, ::testing::ValuesIn(kThemeKinds),
                         [](const auto& test) { return std::string(name_of(test.param)); });

TEST_P(ThemesSeen, PositiveAndNegativeAreApartByTwentyToEveryEye) {
    const Theme& t = theme(GetParam());
    for (const Vision vision : kVisions) {
        EXPECT_GE(difference_seen(vision, t.positive, t.negative), 20);
    }
}

TEST_P(ThemesSeen, LitAndWaitingEdgesAreApartByTwentyToEveryEye) {
    const Theme& t = theme(GetParam());
    for (const Vision vision : kVisions) {
        for (const Color sign : {t.positive, t.negative}) {
            const Color lit = over(with_alpha(sign, kLit), t.canvas);
            const Color waiting = over(with_alpha(sign, waiting_opacity(GetParam())), t.canvas);
            EXPECT_GE(difference_seen(vision, lit, waiting), 20);
        }
    }
}

TEST_P(ThemesSeen, FullPositiveAndNegativeOutputsAreApartByTwentyToEveryEye) {
    const Theme& t = theme(GetParam());
    for (const Vision vision : kVisions) {
        EXPECT_GE(difference_seen(vision, t.glow, t.cold), 20);
        EXPECT_GE(difference_seen(vision, t.glow, t.field), 20);
        EXPECT_GE(difference_seen(vision, t.cold, t.field), 20);
    }
}

TEST(PrintTheme, HasNoHues) {
    const Theme& t = theme(ThemeKind::print);
    for (const Color color :
         {t.ink, t.muted, t.line, t.canvas, t.panel, t.lit, t.field, t.track, t.positive, t.negative, t.glow, t.cold,
          t.glow_ink, t.input_track, t.selected, t.selected_ink, t.warning}) {
        EXPECT_TRUE(color.r == color.g && color.g == color.b);
    }
    EXPECT_EQ(t.canvas, rgb(0xffffff));
    EXPECT_EQ(t.ink, rgb(0x000000));
}

TEST(PrintTheme, TellsSignsApartByThirtyOfLightness) {
    const Theme& t = theme(ThemeKind::print);
    EXPECT_GE(lab_of(t.negative).lightness - lab_of(t.positive).lightness, 30);
    EXPECT_GE(lab_of(t.glow).lightness - lab_of(t.cold).lightness, 30);
}

}  // namespace
}  // namespace netglow
