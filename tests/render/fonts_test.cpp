#include "app/render/fonts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "app/render/faces.h"

namespace netglow {
namespace {

using testing::ElementsAre;

/// What the program shows beside ASCII.
constexpr std::string_view kSymbols = "Σσ·−×→∂←↑↓⁻⁰¹²³⁴⁵⁶⁷⁸⁹…∞≈≤≥√•αλπΦ";

TEST(Fonts, EverySymbolOfTheProgramIsInThem) {
    const Fonts fonts;
    for (const Font font : kFonts) {
        for (std::string_view rest = kSymbols; !rest.empty();) {
            const std::string_view before = rest;
            const char32_t character = next_character(rest);
            EXPECT_NE(fonts.faces().find(font, character).glyph, 0U) << before.substr(0, before.size() - rest.size());
        }
        for (char32_t ascii = ' '; ascii <= '~'; ++ascii) {
            const Fonts::Faces::Found found = fonts.faces().find(font, ascii);
            EXPECT_NE(found.glyph, 0U) << static_cast<char>(ascii);
            EXPECT_EQ(found.face_index, static_cast<std::size_t>(font)) << static_cast<char>(ascii);
        }
    }
}

TEST(Fonts, TheNumbersFontHasOneWidthForAll) {
    const Fonts fonts;
    for (const Font font : {Font::mono, Font::mono_bold}) {
        const float digit = fonts.width(font, 100, "0");
        EXPECT_NEAR(digit, 60, 0.01F) << "JetBrains Mono: 0.6 em";
        for (const char* other : {"1", "9", "·", "−", "a", "W", "×", "."}) {
            EXPECT_FLOAT_EQ(fonts.width(font, 100, other), digit) << other;
        }
    }
}

TEST(Fonts, WidthGrowsWithSizeAndText) {
    const Fonts fonts;
    EXPECT_EQ(fonts.width(Font::sans, 12, ""), 0);
    EXPECT_FLOAT_EQ(fonts.width(Font::sans, 24, "sigma"), 2 * fonts.width(Font::sans, 12, "sigma"));
    EXPECT_FLOAT_EQ(fonts.width(Font::sans, 12, "sigma"),
                    fonts.width(Font::sans, 12, "sig") + fonts.width(Font::sans, 12, "ma"));
    EXPECT_GT(fonts.width(Font::sans_semibold, 12, "output"), fonts.width(Font::sans, 12, "output"));
}

TEST(Fonts, AMissingCharacterHasTheWidthOfItsBox) {
    const Fonts fonts;
    EXPECT_GT(fonts.width(Font::sans, 12, "\U0010FFFD"), 2);
}

std::vector<char32_t> characters(std::string_view utf8) {
    std::vector<char32_t> found;
    while (!utf8.empty()) {
        found.push_back(next_character(utf8));
    }
    return found;
}

TEST(Utf8, CharactersAreReadOneByOne) {
    EXPECT_THAT(characters("aΣ→𝛼"), ElementsAre(U'a', U'Σ', U'→', U'𝛼'));
}

TEST(Utf8, WhatIsBrokenIsOneMarkAndTheRestIsRead) {
    EXPECT_THAT(characters("\x80z"), ElementsAre(U'\uFFFD', U'z')) << "a byte that only continues";
    EXPECT_THAT(characters("\xCEz"), ElementsAre(U'\uFFFD', U'z')) << "a beginning without its end";
    EXPECT_THAT(characters("z\xE2\x86"), ElementsAre(U'z', U'\uFFFD', U'\uFFFD')) << "cut off";
}

}  // namespace
}  // namespace netglow
