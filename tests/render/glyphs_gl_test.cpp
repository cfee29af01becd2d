// How good letters look: their edges, their weight, and FreeType's own drawing of them to compare with.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "app/render/faces.h"
#include "tests/render/drawn.h"

#include FT_OUTLINE_H

namespace netglow {
namespace {

constexpr std::array kSizes = {10.F, 12.F, 15.F, 18.F, 24.F, 25.F, 36.F, 48.F, 49.F, 72.F, 96.F, 97.F, 140.F, 200.F};

class Glyphs : public Drawing {
protected:
    Picture draw_text(const std::string& words, float size, float scale = 1) {
        const Size room{std::ceil(static_cast<float>(words.size()) * size * scale + 20),
                        std::ceil(1.6F * size * scale)};
        return draw(text(words, size, {10, std::round(1.2F * size)}), room, scale);
    }

    /// The same letter by FreeType's own rasteriser, not hinted; its pen at x = 10.
    Picture by_freetype(Font font, char32_t letter, int size, int width, int height, int baseline) {
        const Fonts::Faces::Found found = fonts_.faces().find(font, letter);
        FT_Set_Pixel_Sizes(found.face, 0, static_cast<FT_UInt>(size));
        EXPECT_EQ(FT_Load_Glyph(found.face, found.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP | FT_LOAD_RENDER), 0);
        const FT_GlyphSlot slot = found.face->glyph;
        std::vector<std::uint8_t> pixels(static_cast<std::size_t>(4 * width * height), 255);
        for (int row = 0; row < static_cast<int>(slot->bitmap.rows); ++row) {
            for (int column = 0; column < static_cast<int>(slot->bitmap.width); ++column) {
                const int x = 10 + slot->bitmap_left + column;
                const int y = baseline - slot->bitmap_top + row;
                const std::uint8_t ink = slot->bitmap.buffer[row * slot->bitmap.pitch + column];
                std::fill_n(pixels.begin() + 4 * (y * width + x), 3, static_cast<std::uint8_t>(255 - ink));
            }
        }
        return {width, height, std::move(pixels)};
    }
};

/// How many pixels are neither paper nor ink.
int soft_pixels(std::span<const float> inks) {
    return static_cast<int>(std::ranges::count_if(inks, [](float ink) { return ink > 0.03F && ink < 0.97F; }));
}

TEST_F(Glyphs, AnUprightStemHasEdgesOfOnePixelAtEverySize) {
    for (const float size : kSizes) {
        if (size < 24) {
            continue;  // thinner than three pixels: nothing but edge
        }
        const Picture picture = draw_text("I", size);
        const std::vector<float> across = picture.row(static_cast<int>(0.85F * size));
        EXPECT_LE(soft_pixels(across), 4) << size << ": two at each edge where it lies between pixels";
        EXPECT_GE(std::ranges::count_if(across, [](float ink) { return ink >= 0.97F; }), 1) << size;
    }
}

TEST_F(Glyphs, ALevelBarHasEdgesOfOnePixelAtEverySize) {
    for (const float size : kSizes) {
        const Picture picture = draw_text("L", size);
        const float middle = 10 + fonts_.width(Font::sans, size, "L") * 0.6F;
        EXPECT_LE(soft_pixels(picture.column(static_cast<int>(middle))), 4) << size;
    }
}

TEST_F(Glyphs, MagnifiedFarBeyondTheLargestTierTheyStaySharp) {
    const Picture picture = draw_text("I", 40, 16);  // 640 pixels an em
    const std::vector<float> across = picture.row(static_cast<int>(0.85F * 640));
    EXPECT_LE(soft_pixels(across), 4);
}

TEST_F(Glyphs, AStemIsAsWideAsItsOutline) {
    for (const float size : kSizes) {
        const Fonts::Faces::Found found = fonts_.faces().find(Font::sans, U'I');
        ASSERT_EQ(FT_Load_Glyph(found.face, found.glyph, FT_LOAD_NO_SCALE), 0);
        FT_BBox box;
        FT_Outline_Get_CBox(&found.face->glyph->outline, &box);
        const float stem =
            static_cast<float>(box.xMax - box.xMin) / static_cast<float>(found.face->units_per_EM) * size;
        float drawn = 0;
        for (const float ink : draw_text("I", size).row(static_cast<int>(0.85F * size))) {
            drawn += ink;
        }
        EXPECT_GT(drawn, stem - 0.1F) << size;
        EXPECT_LT(drawn, stem + 0.2F) << size;
    }
}

TEST_F(Glyphs, TheyLookAsFreeTypeDrawsThem) {
    constexpr char32_t kLetters[] = U"0123456789aegkQRS·Σσ−×→∂";
    for (const Font font : {Font::sans, Font::mono, Font::mono_bold}) {
        for (const int size : {10, 12, 14, 20, 32, 60, 120, 200}) {
            const int width = 2 * size + 20;
            const int height = 2 * size;
            const auto baseline = static_cast<int>(1.4F * static_cast<float>(size));
            float difference = 0;
            float ink = 0;
            for (const char32_t letter : std::u32string_view(kLetters)) {
                std::string utf8;
                if (letter < 0x80) {
                    utf8 = {static_cast<char>(letter)};
                } else if (letter < 0x800) {
                    utf8 = {static_cast<char>(0xC0U | (letter >> 6U)), static_cast<char>(0x80U | (letter & 0x3FU))};
                } else {
                    utf8 = {static_cast<char>(0xE0U | (letter >> 12U)),
                            static_cast<char>(0x80U | ((letter >> 6U) & 0x3FU)),
                            static_cast<char>(0x80U | (letter & 0x3FU))};
                }
                const Picture expected = by_freetype(font, letter, size, width, height, baseline);
                const Picture drawn =
                    draw(text(utf8, static_cast<float>(size), {10, static_cast<float>(baseline)}, font),
                         {static_cast<float>(width), static_cast<float>(height)});
                difference += mean_difference(expected, drawn) / 255 * static_cast<float>(width * height);
                ink += expected.total_ink();
            }
            // Only along the edges, whose share of the ink falls with the size: the ramp is narrower than a pixel, and
            // letters are a little heavier than their outline.
            EXPECT_LT(difference / ink, 1.7F / static_cast<float>(size)) << size;
        }
    }
}

TEST_F(Glyphs, TheirWeightDoesNotJumpWhereAnotherTierBegins) {
    for (const float edge : {24.F, 48.F, 96.F, 192.F}) {
        const auto weight = [&](float size) { return draw_text("Σ8a", size).total_ink() / (size * size); };
        const float below = weight(edge);
        const float above = weight(edge + 0.02F);
        EXPECT_NEAR(above / below, 1, 0.02F) << edge;
    }
}

}  // namespace
}  // namespace netglow
