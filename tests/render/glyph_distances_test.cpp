// Distances against outlines whose distances are known, and against FreeType's own.
#include "app/render/glyph_distances.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/render/faces.h"

#include FT_MODULE_H

namespace netglow {
namespace {

constexpr int kSpread = 4;

/// A closed polygon of 64ths of a texel.
struct Polygon {
    explicit Polygon(std::vector<FT_Vector> corners)
        : points(std::move(corners)), tags(points.size(), 1), end(static_cast<short>(points.size() - 1)) {
        outline.n_contours = 1;
        outline.n_points = static_cast<short>(points.size());
        outline.points = points.data();
        outline.tags = tags.data();
        outline.contours = &end;
    }
    std::vector<FT_Vector> points;
    std::vector<char> tags;
    short end;
    FT_Outline outline{};
};

/// Texels inside of the outline, negative outside.
double depth(const DistancePicture& picture, int column, int row) {
    const std::size_t place = static_cast<std::size_t>(row * picture.width + column);
    return (picture.texels[place] - 128) * static_cast<double>(kSpread) / 127;
}

/// x from 1 to 5 texels, y from 2 to 12.
const std::vector<FT_Vector> kBox{{64, 128}, {320, 128}, {320, 768}, {64, 768}};

TEST(GlyphDistances, OfABoxAreThoseToItsNearestSideAndCorner) {
    for (const bool other_way : {false, true}) {
        std::vector<FT_Vector> corners = kBox;
        if (other_way) {
            std::ranges::reverse(corners);
        }
        const Polygon box(corners);
        const DistancePicture picture = distances_of(box.outline, kSpread);
        ASSERT_EQ(picture.width, 4 + 2 * kSpread);
        ASSERT_EQ(picture.height, 10 + 2 * kSpread);
        EXPECT_EQ(picture.left, 1 - kSpread);
        EXPECT_EQ(picture.top, 12 + kSpread);
        EXPECT_NEAR(depth(picture, kSpread, kSpread + 5), 0.5, 0.02) << "just inside the left side";
        EXPECT_NEAR(depth(picture, kSpread + 1, kSpread + 5), 1.5, 0.02);
        EXPECT_NEAR(depth(picture, kSpread - 1, kSpread + 5), -0.5, 0.02) << "just outside";
        EXPECT_NEAR(depth(picture, kSpread - 2, kSpread - 1), -std::hypot(1.5, 0.5), 0.02) << "beyond a corner";
        EXPECT_NEAR(depth(picture, 0, kSpread + 5), -3.5, 0.02);
        EXPECT_NEAR(depth(picture, 0, 0), -kSpread, 0.02) << "farther than is told";
    }
}

TEST(GlyphDistances, OfNothingAreNoPicture) {
    const FT_Outline nothing{};
    EXPECT_EQ(distances_of(nothing, kSpread).width, 0);
}

TEST(GlyphDistances, AreThoseOfFreeType) {
    const Fonts fonts;
    const Fonts::Faces& faces = fonts.faces();
    FT_Int spread = kSpread;
    ASSERT_EQ(FT_Property_Set(faces.library, "sdf", "spread", &spread), 0);
    for (const Font font : kFonts) {
        for (const char32_t letter : U"0358aegkQRSW&@%·Σσ×→") {
            for (const FT_UInt size : {24U, 96U}) {
                const Fonts::Faces::Found found = faces.find(font, letter);
                FT_Set_Pixel_Sizes(found.face, 0, size);
                ASSERT_EQ(FT_Load_Glyph(found.face, found.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP), 0);
                const FT_GlyphSlot slot = found.face->glyph;
                if (slot->outline.n_points == 0) {
                    continue;
                }
                const DistancePicture picture = distances_of(slot->outline, kSpread);
                ASSERT_EQ(FT_Render_Glyph(slot, FT_RENDER_MODE_SDF), 0);
                ASSERT_EQ(picture.width, static_cast<int>(slot->bitmap.width));
                ASSERT_EQ(picture.height, static_cast<int>(slot->bitmap.rows));
                EXPECT_EQ(picture.left, slot->bitmap_left);
                EXPECT_EQ(picture.top, slot->bitmap_top);
                int off = 0;
                for (int row = 0; row < picture.height; ++row) {
                    for (int column = 0; column < picture.width; ++column) {
                        const int theirs = slot->bitmap.buffer[row * slot->bitmap.pitch + column];
                        const int ours = picture.texels[static_cast<std::size_t>(row * picture.width + column)];
                        off += std::abs(theirs - ours) > 3 ? 1 : 0;
                    }
                }
                // FreeType has a dent of a texel or two in a few letters.
                EXPECT_LE(off, 2) << "U+" << std::hex << static_cast<unsigned>(letter) << std::dec << " at " << size;
            }
        }
    }
}

}  // namespace
}  // namespace netglow
