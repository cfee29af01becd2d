#include "app/render/text_instances.h"

#include <optional>

#include "app/render/utf8_reader.h"

namespace netglow {

namespace {

float pen_at_start(const Text& text, const Fonts& fonts) {
    if (text.anchor == Anchor::start) {
        return 0;
    }
    const float width = fonts.width(text.font, text.size, text.text);
    return text.anchor == Anchor::middle ? -width / 2 : -width;
}

}  // namespace

void add_text_instances(const Text& text, const Fonts& fonts, GlyphAtlas& atlas, float pixels_a_point,
                        std::vector<ShapeInstance>& out) {
    constexpr float kLeastVisible = 0.75F;
    const float em_pixels = text.size * pixels_a_point;
    if (!(em_pixels >= kLeastVisible)) {
        return;
    }
    const std::size_t tier = glyph_tier(em_pixels);
    const Fonts::Faces& faces = fonts.faces();
    const Rgba8 color = rgba8(text.color);
    float pen = pen_at_start(text, fonts);
    std::optional<GlyphName> before;
    std::string_view rest = text.text;
    while (!rest.empty()) {
        const GlyphName name = faces.find(text.font, next_code_point(rest));
        pen += before ? faces.kerning(*before, name) * text.size : 0;
        if (const std::optional<AtlasGlyph> glyph = atlas.find(name, tier)) {
            out.push_back({.a = {text.baseline.x, text.baseline.y, pen, text.size},
                           .b = {static_cast<float>(glyph->left), static_cast<float>(glyph->top),
                                 static_cast<float>(glyph->width), static_cast<float>(glyph->height)},
                           .c = {static_cast<float>(glyph->x), static_cast<float>(glyph->y),
                                 static_cast<float>(kGlyphTiers[tier]), glyph->zone},
                           .fill = color,
                           .kind = ShapeKind::glyph});
        }
        pen += faces.advance(name) * text.size;
        before = name;
    }
}

}  // namespace netglow
