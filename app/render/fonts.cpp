#include "app/render/fonts.h"

#include <optional>

#include "app/render/font_faces.h"
#include "app/render/utf8_reader.h"
#include "embedded_fonts.h"

namespace netglow {

Fonts::Fonts() : faces_(std::make_unique<Faces>()) {}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

float Fonts::width(Font font, float size, std::string_view utf8) const {
    float em = 0;
    std::optional<GlyphName> before;
    while (!utf8.empty()) {
        const GlyphName glyph = faces_->find(font, next_code_point(utf8));
        em += (before ? faces_->kerning(*before, glyph) : 0) + faces_->advance(glyph);
        before = glyph;
    }
    return em * size;
}

std::span<const std::byte> Fonts::bytes(Font font) {
    switch (font) {
        case Font::sans:
            return embedded::sans();
        case Font::sans_semibold:
            return embedded::sans_semibold();
        case Font::mono:
            return embedded::mono();
        case Font::mono_bold:
            break;
    }
    return embedded::mono_bold();
}

}  // namespace netglow
