#include "app/render/font_faces.h"

#include FT_ADVANCES_H
#include FT_MODULE_H

#include <cmath>
#include <string>

#include "app/render/glyph_field.h"
#include "core/base/error.h"

namespace netglow {

namespace {

constexpr std::array<const char*, kFaces> kNames{"sans", "semibold sans", "mono", "bold mono"};

/// The other faces in the order in which they are asked: first of the same weight.
constexpr std::array<std::array<std::size_t, kFaces>, kFaces> kFallbacks{
    {{0, 2, 1, 3}, {1, 3, 0, 2}, {2, 0, 3, 1}, {3, 1, 2, 0}}};

float em(FT_Face face, FT_Pos units) {
    return static_cast<float>(units) / static_cast<float>(face->units_per_EM);
}

}  // namespace

Fonts::Faces::Faces() {
    if (FT_Init_FreeType(&library_) != 0) {
        throw Error("FreeType could not be started.");
    }
    FT_Int spread = kFieldSpread;
    FT_Property_Set(library_, "sdf", "spread", &spread);
    FT_Property_Set(library_, "bsdf", "spread", &spread);
    for (std::size_t i = 0; i < kFaces; ++i) {
        const std::span<const std::byte> data = Fonts::bytes(static_cast<Font>(i));
        const FT_Error error = FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(data.data()),
                                                  static_cast<FT_Long>(data.size()), 0, &faces_[i]);
        if (error != 0 || !FT_IS_SCALABLE(faces_[i])) {
            FT_Done_FreeType(library_);
            throw Error(std::string("The built-in ") + kNames[i] + " font is damaged.");
        }
        constexpr std::array<FT_ULong, 3> kTops{'x', 'H', 'd'};
        for (std::size_t zone = 0; zone < kTops.size(); ++zone) {
            zones_[i][zone] = top(i, FT_Get_Char_Index(faces_[i], kTops[zone]));
        }
    }
}

Fonts::Faces::~Faces() {
    FT_Done_FreeType(library_);
}  // with its faces

GlyphName Fonts::Faces::find(Font font, char32_t character) const {
    const auto wanted = static_cast<std::size_t>(font);
    for (const std::size_t face : kFallbacks[wanted]) {
        const FT_UInt index = FT_Get_Char_Index(faces_[face], character);
        if (index != 0) {
            return {face, index};
        }
    }
    return {wanted, 0};
}

float Fonts::Faces::advance(GlyphName glyph) const {
    FT_Fixed units = 0;
    FT_Get_Advance(face(glyph), glyph.index, FT_LOAD_NO_SCALE, &units);
    return em(face(glyph), units);
}

float Fonts::Faces::kerning(GlyphName left, GlyphName right) const {
    if (left.face != right.face || !FT_HAS_KERNING(face(left))) {
        return 0;
    }
    FT_Vector units{};
    FT_Get_Kerning(face(left), left.index, right.index, FT_KERNING_UNSCALED, &units);
    return em(face(left), units.x);
}

float Fonts::Faces::top(std::size_t face, FT_UInt index) const {
    if (FT_Load_Glyph(faces_[face], index, FT_LOAD_NO_SCALE) != 0) {
        return 0;
    }
    return em(faces_[face], faces_[face]->glyph->metrics.horiBearingY);
}

float Fonts::Faces::zone(GlyphName glyph) const {
    constexpr float kOvershoot = 0.025F;  // round letters reach a little over the straight ones
    const float height = top(glyph.face, glyph.index);
    for (const float zone : zones_[glyph.face]) {
        if (std::abs(height - zone) < kOvershoot) {
            return zone;
        }
    }
    return 0;
}

}  // namespace netglow
