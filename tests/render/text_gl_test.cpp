#include <algorithm>
#include <array>

#include "tests/render/drawn.h"

namespace netglow {
namespace {

class GlyphDrawing : public Drawing {
protected:
    static Text text(const std::string& words, Point at, float size, Font font = Font::mono) {
        return {.baseline = at, .anchor = Anchor::start, .font = font, .size = size, .color = kBlack, .text = words, .id = {}};
    }
    /// The columns that have ink: first and one behind the last.
    std::pair<int, int> columns(int width, int height) const {
        int first = width;
        int last = 0;
        for (int x = 0; x < width; ++x) {
            if (ink_of(x, 0, x + 1, height) > 0.3) {
                first = std::min(first, x);
                last = x + 1;
            }
        }
        return {first, last};
    }
};

TEST_F(GlyphDrawing, IsAsWideAsItIsMeasured) {
    for (const Font font : {Font::sans, Font::sans_semibold, Font::mono, Font::mono_bold}) {
        draw({text("|0123456789|", {10, 60}, 20, font)});
        const auto [first, last] = columns(kWidth, kHeight);
        const float bars = fonts_.width(font, 20, "|");
        EXPECT_NEAR(static_cast<float>(last - first), fonts_.width(font, 20, "|0123456789|") - bars, bars);
    }
}

TEST_F(GlyphDrawing, StandsOnItsBaseline) {
    draw({text("H", {20, 70}, 40)});
    EXPECT_GT(ink_of(0, 60, kWidth, 70), 10);
    EXPECT_LT(ink_of(0, 71, kWidth, kHeight), 0.5);
}

/// An upright stroke's edge takes about one pixel, at every size: neither blurred nor jagged.
TEST_F(GlyphDrawing, IsSharpAtEverySize) {
    for (const float size : {12.F, 20.F, 33.F, 60.F, 90.F}) {
        draw({text("I", {60, 95}, size, Font::sans_semibold)});
        const int middle = 95 - static_cast<int>(0.36F * size);
        int between = 0;
        for (int x = 0; x < kWidth; ++x) {
            between += ink(x, middle) > 0.04 && ink(x, middle) < 0.96 ? 1 : 0;
        }
        EXPECT_LE(between, 4) << size;
        EXPECT_GT(ink_of(0, middle, kWidth, middle + 1), 1) << size;
    }
}

TEST_F(GlyphDrawing, EverySignOfFormulasIsThere) {
    for (const char* sign : {"Σ", "σ", "·", "−", "×", "→", "∂", "≈", "≥", "≤", "∞", "⁻", "⁷", "…", "▲", "▼", "é", "λ"}) {
        draw({text(sign, {90, 60}, 30)});
        EXPECT_GT(ink_of(0, 0, kWidth, kHeight), 3) << sign;
    }
}

TEST_F(GlyphDrawing, ACharacterThatNoFontHasIsABoxAndNotNothing) {
    draw({text("\U0010FFFD", {90, 60}, 30)});
    EXPECT_GT(ink_of(0, 0, kWidth, kHeight), 5);
    draw({text("\xFF\xFE broken", {10, 60}, 30)});  // not UTF-8
    EXPECT_GT(ink_of(0, 0, kWidth, kHeight), 5);
}

TEST_F(GlyphDrawing, AnchorsAreStartMiddleAndEnd) {
    std::array<std::pair<int, int>, 3> found;
    for (const Anchor anchor : {Anchor::start, Anchor::middle, Anchor::end}) {
        Text words = text("0.761", {100, 60}, 20);
        words.anchor = anchor;
        draw({words});
        found[static_cast<std::size_t>(anchor)] = columns(kWidth, kHeight);
    }
    EXPECT_GE(found[0].first, 99);
    EXPECT_NEAR((found[1].first + found[1].second) / 2.0, 100, 2);
    EXPECT_LE(found[2].second, 101);
}

}  // namespace
}  // namespace netglow
