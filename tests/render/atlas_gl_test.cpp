#include "app/render/glyph_atlas.h"

#include "tests/render/drawn.h"

namespace netglow {
namespace {

class Atlas : public testing::Test {
protected:
    HeadlessContext context_;
    Fonts fonts_;
};

TEST_F(Atlas, AGlyphIsMadeAtTheSmallestTierThatIsLargeEnough) {
    GlyphAtlas atlas(fonts_);
    const auto tier = [&](float pixels) { return atlas.find(Font::sans, U'a', pixels).texels_an_em; };
    EXPECT_EQ(tier(9), 24);
    EXPECT_EQ(tier(24), 24);
    EXPECT_EQ(tier(24.1F), 48);
    EXPECT_EQ(tier(96), 96);
    EXPECT_EQ(tier(97), 192);
    EXPECT_EQ(tier(2000), 192);
}

TEST_F(Atlas, WhatIsKnownIsNotSentAgain) {
    GlyphAtlas atlas(fonts_);
    atlas.find(Font::sans, U'a', 12);
    EXPECT_GT(atlas.upload(), 0U);
    EXPECT_EQ(atlas.upload(), 0U);
    atlas.find(Font::sans, U'a', 13);
    EXPECT_EQ(atlas.upload(), 0U) << "of the same tier";
    atlas.find(Font::sans, U'b', 13);
    EXPECT_GT(atlas.upload(), 0U);
    atlas.find(Font::mono, U'b', 13);
    EXPECT_GT(atlas.upload(), 0U) << "of another font";
}

TEST_F(Atlas, MeasuresAreEmsWhateverTheTier) {
    GlyphAtlas atlas(fonts_);
    const Glyph small = atlas.find(Font::sans, U'H', 12);
    const Glyph large = atlas.find(Font::sans, U'H', 192);
    EXPECT_EQ(small.advance, large.advance);
    EXPECT_NEAR(small.advance, fonts_.width(Font::sans, 1, "H"), 1e-6F);
    const auto cap_height = [](const Glyph& glyph) { return glyph.top - GlyphAtlas::kSpread / glyph.texels_an_em; };
    EXPECT_NEAR(cap_height(small), 0.727F, 1 / 24.F);
    EXPECT_NEAR(cap_height(large), 0.727F, 1 / 192.F);
}

/// Distinct large glyphs, as many as asked for.
void fill(GlyphAtlas& atlas, int count) {
    for (char32_t character = U'!'; count > 0; ++character, --count) {
        atlas.find(Font::sans, character == U'~' ? U'¡' : character, 190);
    }
}

TEST_F(Atlas, GrowsAndKeepsWhatItHas) {
    GlyphAtlas atlas(fonts_);
    const Glyph before = atlas.find(Font::sans, U'a', 12);
    const float height = atlas.size().height;
    fill(atlas, 40);
    EXPECT_GT(atlas.size().height, height);
    EXPECT_EQ(atlas.generation(), 0U);
    const Glyph after = atlas.find(Font::sans, U'a', 12);
    EXPECT_EQ(before.u0, after.u0);
    EXPECT_EQ(before.v0, after.v0);
    EXPECT_EQ(atlas.upload(), static_cast<std::size_t>(atlas.size().width * atlas.size().height)) << "all of it anew";
}

TEST_F(Atlas, FullItIsEmptiedAndSaysSo) {
    GlyphAtlas atlas(fonts_, 512);
    const std::uint64_t before = atlas.generation();
    fill(atlas, 40);
    EXPECT_GT(atlas.generation(), before);
    EXPECT_LE(atlas.size().height, 512);
    const Glyph found = atlas.find(Font::sans, U'a', 12);
    EXPECT_GT(found.width, 0);
    EXPECT_LE(found.v1, 512);
    EXPECT_GT(atlas.upload(), 0U);
}

}  // namespace
}  // namespace netglow
