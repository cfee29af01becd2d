// Fonts::Faces: FreeType's side of the fonts: which face has a character, and the measures of its glyph.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H

#include <array>
#include <cstddef>

#include "app/render/fonts.h"

namespace netglow {

inline constexpr std::size_t kFaces = 4;  ///< one for each Font

/// A glyph of one of the faces; index 0 is the face's box for what it lacks.
struct GlyphName {
    std::size_t face = 0;
    FT_UInt index = 0;
    bool operator==(const GlyphName&) const = default;
};

struct Fonts::Faces {
    Faces();
    ~Faces();
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;

    /// The glyph in the font itself, or in the first other face that has the character, or the font's missing glyph.
    GlyphName find(Font font, char32_t character) const;
    /// To the next glyph, in em.
    float advance(GlyphName glyph) const;
    /// What is added between two glyphs, in em.
    float kerning(GlyphName left, GlyphName right) const;
    /// The height, in em, of the zone where the glyph's top lies: of small letters, of capitals and digits, of
    /// ascenders; 0 where it ends in none of them. Rounding it to whole pixels is what keeps small text crisp.
    float zone(GlyphName glyph) const;

    FT_Face face(GlyphName glyph) const { return faces_[glyph.face]; }

private:
    float top(std::size_t face, FT_UInt index) const;

    FT_Library library_ = nullptr;
    std::array<FT_Face, kFaces> faces_{};
    std::array<std::array<float, 3>, kFaces> zones_{};
};

}  // namespace netglow
