// Fonts::Faces: the FreeType faces, one for each Font.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <array>

#include "app/render/fonts.h"

namespace netglow {

inline constexpr std::array kFonts = {Font::sans, Font::sans_semibold, Font::mono, Font::mono_bold};

struct Fonts::Faces {
    Faces();
    ~Faces();
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;

    struct Found {
        FT_Face face;
        std::size_t face_index;
        FT_UInt glyph;
    };
    /// The glyph for a character, in the font's face or in the first other face that has it; else the face's
    /// missing-glyph box.
    Found find(Font font, char32_t character) const;

    FT_Library library = nullptr;
    std::array<FT_Face, kFonts.size()> faces{};
};

/// Removes and returns the first character of UTF-8 text; U+FFFD for invalid bytes.
char32_t next_character(std::string_view& utf8);

}  // namespace netglow
