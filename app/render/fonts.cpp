#include "app/render/fonts.h"

#include "app/render/embedded.h"
#include "app/render/faces.h"
#include "core/base/error.h"

namespace netglow {
namespace {

std::span<const std::byte> bytes_of(std::string_view file) {
    return std::as_bytes(std::span(file));
}

}  // namespace

std::span<const std::byte> Fonts::bytes(Font font) {
    switch (font) {
        case Font::sans:
            return bytes_of(embedded::font_sans);
        case Font::sans_semibold:
            return bytes_of(embedded::font_sans_semibold);
        case Font::mono:
            return bytes_of(embedded::font_mono);
        case Font::mono_bold:
            break;
    }
    return bytes_of(embedded::font_mono_bold);
}

Fonts::Faces::Faces() {
    if (FT_Init_FreeType(&library) != 0) {
        throw Error("FreeType, which draws the letters, does not start.");
    }
    for (std::size_t i = 0; i < kFonts.size(); ++i) {
        const std::span<const std::byte> file = bytes(kFonts[i]);
        if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(file.data()),
                               static_cast<FT_Long>(file.size()), 0, &faces[i]) != 0) {
            FT_Done_FreeType(library);
            throw Error("A font that is built into Netglow is damaged; build it again.");
        }
    }
}

Fonts::Faces::~Faces() {
    FT_Done_FreeType(library);
}

Fonts::Faces::Found Fonts::Faces::find(Font font, char32_t character) const {
    const auto wanted = static_cast<std::size_t>(font);
    if (const FT_UInt glyph = FT_Get_Char_Index(faces[wanted], character); glyph != 0) {
        return {faces[wanted], wanted, glyph};
    }
    for (std::size_t other = 0; other < faces.size(); ++other) {
        if (const FT_UInt glyph = FT_Get_Char_Index(faces[other], character); glyph != 0) {
            return {faces[other], other, glyph};
        }
    }
    return {faces[wanted], wanted, 0};
}

Fonts::Fonts() : faces_(std::make_unique<Faces>()) {}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

float Fonts::width(Font font, float size, std::string_view utf8) const {
    float width = 0;
    while (!utf8.empty()) {
        const Faces::Found found = faces_->find(font, next_character(utf8));
        FT_Fixed advance = 0;
        FT_Get_Advance(found.face, found.glyph, FT_LOAD_NO_SCALE, &advance);
        width += static_cast<float>(advance) / static_cast<float>(found.face->units_per_EM);
    }
    return width * size;
}

char32_t next_character(std::string_view& utf8) {
    constexpr char32_t kBroken = 0xFFFD;
    const auto first = static_cast<unsigned char>(utf8.front());
    const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    if (length == 0 || length > utf8.size()) {
        utf8.remove_prefix(1);
        return kBroken;
    }
    char32_t character = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(utf8[i]);
        if ((next & 0xC0U) != 0x80U) {
            utf8.remove_prefix(i);
            return kBroken;
        }
        character = (character << 6U) | (next & 0x3FU);
    }
    utf8.remove_prefix(length);
    return character;
}

}  // namespace netglow
