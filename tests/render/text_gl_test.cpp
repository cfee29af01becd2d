// Text stands where it was measured, at every size.
#include <array>

#include "tests/render/drawn.h"

namespace netglow {
namespace {

constexpr std::array kAllFonts = {Font::sans, Font::sans_semibold, Font::mono, Font::mono_bold};

class Texts : public Drawing {};

Text anchored(Anchor anchor, Text text) {
    text.anchor = anchor;
    return text;
}

TEST_F(Texts, TheMeasuredWidthIsWhereTheNextTextGoesOn) {
    for (const Font font : kAllFonts) {
        for (const float size : {10.F, 14.F, 33.F}) {
            const float width = fonts_.width(font, size, "0.762 ·");
            const Picture whole = draw(text("0.762 ·Σ9", size, {8, 40}, font), {256, 64});
            const Picture parts = draw(
                scene_of({text("0.762 ·", size, {8, 40}, font), text("Σ9", size, {8 + width, 40}, font)}), {256, 64});
            EXPECT_LT(largest_difference(whole, parts), 10) << size << ": a twentieth of a pixel";
        }
    }
}

TEST_F(Texts, TheMeasuredWidthIsTheDrawnOneWithTheRoomAroundLetters) {
    // H has the same room on both sides: what is left of the measured width is shared evenly.
    for (const Font font : kAllFonts) {
        for (const float size : {11.F, 15.F, 40.F, 80.F}) {
            const float width = fonts_.width(font, size, "HHH");
            const Rect ink = draw(text("HHH", size, {10, 80}, font), {256, 100}).extent();
            const float left = ink.x - 10;
            const float right = 10 + width - ink.right();
            EXPECT_NEAR(left, right, 0.35F) << size;
            EXPECT_GT(left, -0.3F);
            EXPECT_LT(left, 0.15F * size);
        }
    }
}

TEST_F(Texts, AnchorsPlaceTheSameLettersByTheirWidth) {
    for (const float size : {12.F, 30.F}) {
        const float width = fonts_.width(Font::sans, size, "HH");
        for (const auto& [anchor, middle] : {std::pair{Anchor::start, 64 + width / 2}, std::pair{Anchor::middle, 64.F},
                                             std::pair{Anchor::end, 64 - width / 2}}) {
            const Picture picture = draw(anchored(anchor, text("HH", size, {64, 40})), {128, 64});
            EXPECT_NEAR(picture.centre_of_ink().x, middle, 0.3F) << size;
        }
    }
}

TEST_F(Texts, LettersStandOnTheBaseline) {
    for (const float size : {12.F, 20.F, 48.F}) {
        const Rect ink = draw(text("E", size, {8, 56}), {96, 64}).extent();
        EXPECT_NEAR(ink.bottom(), 56, 0.2F) << size;
        EXPECT_NEAR(ink.height, 0.727F * size, 0.2F) << "the height of Inter's capitals";
    }
}

TEST_F(Texts, ACharacterThatNoFontHasIsABox) {
    for (const Font font : kAllFonts) {
        const Picture picture = draw(text("\U0010FFFD", 30, {10, 40}, font));
        EXPECT_GT(picture.total_ink(), 40);
        EXPECT_LE(picture.extent().right(), 10 + fonts_.width(font, 30, "\U0010FFFD") + 1);
    }
}

TEST_F(Texts, BrokenUtf8IsDrawnAsSomethingAndTheRestAsItIs) {
    const Picture picture = draw(text("\xCEH\x80", 20, {10, 40}), {96, 64});
    const Picture letter = draw(text("H", 20, {10, 40}), {96, 64});
    EXPECT_GT(picture.total_ink(), letter.total_ink() + 20);
}

TEST_F(Texts, EverySymbolLeavesInk) {
    for (const char* symbol : {"Σ", "σ", "·", "○", "−", "×", "→", "∂", "⁻", "⁷", "∞", "…", "≈", "▲", "▼", "é", "λ"}) {
        for (const Font font : kAllFonts) {
            EXPECT_GT(draw(text(symbol, 24, {16, 40}, font)).total_ink(), 4) << symbol;
        }
    }
}

TEST_F(Texts, ASpaceAdvancesAndLeavesNoInk) {
    EXPECT_EQ(draw(text("   ", 24, {16, 40})).total_ink(), 0);
    EXPECT_NEAR(draw(text(" H", 24, {16, 40})).extent().x - draw(text("H", 24, {16, 40})).extent().x,
                fonts_.width(Font::sans, 24, " "), 0.1F);
}

TEST_F(Texts, APartInSightIsDrawnHoweverMuchIsNot) {
    // The same words in a picture that is 64 pixels larger on every side.
    for (const Point at : {Point{-50, 30}, Point{50, 30}, Point{5, -1}, Point{5, 70}, Point{-12, 66}}) {
        Scene whole = scene_of({text("Σjgy0.762", 20, at)});
        const Picture seen = draw(whole);
        const Picture around = draw(whole, {192, 192}, 1, Camera{.zoom = 1, .offset = {64, 64}});
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x) {
                ASSERT_NEAR(seen.ink(x, y), around.ink(x + 64, y + 64), 0.02F) << at.x << ' ' << at.y;
            }
        }
        EXPECT_GT(seen.total_ink(), 0.5F) << at.x << ' ' << at.y;
    }
}

TEST_F(Texts, OutOfSightTheyCostNoGlyphs) {
    draw(scene_of({text("seen", 20, {5, 30})}));
    const std::size_t before = renderer_.uploaded_bytes();
    draw(scene_of({text("seen", 20, {5, 30}), text("XYZ", 20, {5, 200}), text("ABC", 20, {-90, 30}),
                   text("PQR", 20, {200, 30}), text("KLM", 20, {5, -60})}));
    EXPECT_EQ(renderer_.uploaded_bytes(), before);
}

TEST_F(Texts, AnEmptyTextIsNothing) {
    EXPECT_EQ(draw(text("", 24, {16, 40})).total_ink(), 0);
}

TEST_F(Texts, HasTheColourAndTransparencyThatItWasGiven) {
    Text words = text("■", 40, {10, 50});
    words.color = with_alpha(kRed, 0.5F);
    const Picture picture = draw(words);
    const Rect ink = draw(text("■", 40, {10, 50})).extent();
    const Color color = picture.color(static_cast<int>(ink.center().x), static_cast<int>(ink.center().y));
    EXPECT_EQ(color.r, 1);
    EXPECT_NEAR(color.g, 0.5F, 0.01F);
}

}  // namespace
}  // namespace netglow
