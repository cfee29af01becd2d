#include "app/render/glyph_field.h"

#include <cstring>

namespace netglow {

namespace {

/// From the outline; where FreeType cannot, from the glyph's bitmap.
bool render_field(FT_GlyphSlot slot) {
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_SDF) == 0) {
        return true;
    }
    return FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0 && FT_Render_Glyph(slot, FT_RENDER_MODE_SDF) == 0;
}

}  // namespace

GlyphField make_field(const Fonts::Faces& faces, GlyphName glyph, int em_texels) {
    GlyphField field;
    FT_Face face = faces.face(glyph);
    FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(em_texels));
    if (FT_Load_Glyph(face, glyph.index, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
        face->glyph->outline.n_points == 0 || !render_field(face->glyph)) {
        return field;
    }
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    field.left = face->glyph->bitmap_left;
    field.top = face->glyph->bitmap_top;
    field.width = static_cast<int>(bitmap.width);
    field.height = static_cast<int>(bitmap.rows);
    field.texels.resize(std::size_t{bitmap.width} * bitmap.rows);
    for (std::size_t row = 0; row < bitmap.rows; ++row) {
        std::memcpy(field.texels.data() + row * bitmap.width,
                    bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch, bitmap.width);
    }
    return field;
}

}  // namespace netglow
