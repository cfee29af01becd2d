#include "core/scene/theme.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/scene/color.h"

namespace netglow {
namespace {

/// WCAG 2.1, written out again for the test.
double wcag_luminance(Color c) {
    const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b);
}
double wcag_contrast(Color a, Color b) {
    const double la = wcag_luminance(a) + 0.05;
    const double lb = wcag_luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

double hue(Color c) {
    const double most = std::max({c.r, c.g, c.b});
    const double range = most - std::min({c.r, c.g, c.b});
    if (most == static_cast<double>(c.r)) return 60 * std::fmod((c.g - c.b) / range + 6, 6);
    if (most == static_cast<double>(c.g)) return 60 * ((c.b - c.r) / range + 2);
    return 60 * ((c.r - c.g) / range + 4);
}

class Themes : public ::testing::TestWithParam<ThemeKind> {};
INSTANTIATE_TEST_SUITE_P(All, Themes, ::testing::ValuesIn(kThemeKinds));

TEST_P(Themes, WeightsHaveAContrastOfThreeOnCanvasAndPanels) {
    const Theme& t = theme(GetParam());
    for (const Color background : {t.canvas, t.panel, t.lit}) {
        for (const Color color : {t.positive, t.negative, t.muted}) {
            EXPECT_GE(wcag_contrast(color, background), 3.0);
        }
    }
}

TEST_P(Themes, TextHasAContrastOfFourAndAHalfOnCanvasAndPanels) {
    const Theme& t = theme(GetParam());
    for (const Color background : {t.canvas, t.panel, t.field}) {
        EXPECT_GE(wcag_contrast(t.ink, background), 4.5);
        EXPECT_GE(wcag_contrast(t.muted, background), 4.5);
        EXPECT_GE(wcag_contrast(t.warning, background), 4.5);
    }
    EXPECT_GE(wcag_contrast(t.selected_ink, t.selected), 4.5);
}

TEST_P(Themes, NumbersAreReadableOnEveryFill) {
    const Theme& t = theme(GetParam());
    for (int i = -100; i <= 100; ++i) {
        const Color fill = output_fill(t, i / 100.0, 1);
        EXPECT_GE(wcag_contrast(more_readable(fill, t.ink, t.glow_ink), fill), 4.0) << i;
    }
}

TEST(Theme, IsFoundByItsName) {
    for (const ThemeKind kind : kThemeKinds) EXPECT_EQ(theme_named(name_of(kind)), kind);
    EXPECT_EQ(theme_named("print"), ThemeKind::print);
    EXPECT_EQ(theme_named("Dark"), std::nullopt);
}

TEST(Theme, HuesOfWeightsAreTheSameInBothThemes) {
    const Theme& light = theme(ThemeKind::light);
    const Theme& dark = theme(ThemeKind::dark);
    EXPECT_NEAR(hue(light.positive), hue(dark.positive), 12);
    EXPECT_NEAR(hue(light.negative), hue(dark.negative), 12);
}

TEST(Theme, ContrastAgreesWithTheStandard) {
    EXPECT_NEAR(contrast(rgb(0x000000), rgb(0xffffff)), 21, 1e-3);
    EXPECT_NEAR(contrast(rgb(0x777777), rgb(0xffffff)), wcag_contrast(rgb(0x777777), rgb(0xffffff)), 1e-3);
}

TEST(Theme, FillsGoFromFieldToGlowAndToCold) {
    const Theme& t = theme(ThemeKind::light);
    EXPECT_EQ(output_fill(t, 0, 1), t.field);
    EXPECT_EQ(output_fill(t, 1, 1), t.glow);
    EXPECT_EQ(output_fill(t, -1, 1), t.cold);
    EXPECT_EQ(output_fill(t, 50, 100), output_fill(t, 0.5, 1));
    EXPECT_EQ(output_fill(t, 7, 1), t.glow);
}

TEST(Theme, TheMockUpsFillOfNineTenths) {
    const Color fill = output_fill(theme(ThemeKind::light), 0.9, 1);
    EXPECT_NEAR(fill.g, 0xd9 / 255.F, 1 / 255.F);
    EXPECT_NEAR(fill.b, 0x5c / 255.F, 1 / 255.F);
}

}  // namespace
}  // namespace netglow
