// GlyphAtlas: glyphs as signed distance fields in one texture, made from FreeType's outlines on first use.
//
// Each glyph is made at the smallest of a few sizes that is at least the size shown. Distance fields can be scaled down
// without loss, so text is sharp at every zoom, and zooming needs new glyphs only when it passes one of those sizes
// (docs/decisions/text-as-distances.md).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "app/gl/texture.h"
#include "app/render/fonts.h"

namespace netglow {

struct Glyph {
    float left = 0;   ///< em: from the pen to the picture's left edge
    float top = 0;    ///< em: from the baseline up to the picture's top edge
    float width = 0;  ///< em; 0 for a space
    float height = 0;
    float advance = 0;                     ///< em
    float u0 = 0, v0 = 0, u1 = 0, v1 = 0;  ///< texels in the atlas
    float texels_an_em = 1;
};

class GlyphAtlas {
public:
    static constexpr float kSpread = 4;  ///< texels from the outline at which the distance ends

    /// `most_rows`: the maximum height of the texture.
    explicit GlyphAtlas(const Fonts& fonts, int most_rows = Texture::largest())
        : fonts_(&fonts), most_rows_(most_rows) {}

    /// `pixels`: the size of an em on the screen. Making a glyph on first use takes some ten microseconds at small
    /// sizes, a few hundred at the largest.
    const Glyph& find(Font font, char32_t character, float pixels);

    const Fonts& fonts() const { return *fonts_; }

    /// Incremented when a full atlas is emptied: glyphs found before must be looked up again.
    std::uint64_t generation() const { return generation_; }
    /// Uploads new glyphs to the GPU, and returns the number of bytes.
    std::size_t upload();
    void bind(GLuint unit) const { texture_->bind(unit); }
    Size size() const { return {static_cast<float>(kWidth), static_cast<float>(height_)}; }

private:
    static constexpr int kWidth = 1024;

    Glyph make(Font font, char32_t character, int texels);
    Point place(int width, int height);

    const Fonts* fonts_;
    int most_rows_;
    std::map<std::uint64_t, Glyph> glyphs_;  ///< by size, font and character
    std::vector<std::uint8_t> pixels_;
    int height_ = 0;
    int shelf_top_ = 0;
    int shelf_height_ = 0;
    int shelf_right_ = 0;
    int dirty_from_ = 0;  ///< rows that the GPU does not have yet
    int dirty_to_ = 0;
    std::uint64_t generation_ = 0;
    std::optional<Texture> texture_;
};

}  // namespace netglow
