// Fonts::Faces: FreeType's side of the fonts; one face for each Font.
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
    /// The glyph for a character, in the face asked for or in the first other one that has it; else the face's box.
    Found find(Font font, char32_t character) const;

    FT_Library library = nullptr;
    std::array<FT_Face, kFonts.size()> faces{};
};

/// The next character of UTF-8 text, which is shortened by it; U+FFFD where it is broken.
char32_t next_character(std::string_view& utf8);

}  // namespace netglow
