// GlyphField: a glyph as signed distances to its outline.
#pragma once

#include <cstddef>
#include <vector>

#include "app/render/font_faces.h"

namespace netglow {

/// Texels from the outline to where the field ends. A texel holds 128 + 128·d/spread, d texels inside the outline.
inline constexpr int kFieldSpread = 6;

struct GlyphField {
    int left = 0;  ///< of the bitmap, from the pen, texels
    int top = 0;   ///< of the bitmap, upwards from the baseline, texels
    int width = 0;
    int height = 0;
    std::vector<std::byte> texels;  ///< rows from the top; empty for a space
};

/// The field at `em_texels` texels an em. Some milliseconds for a large one.
GlyphField make_field(const Fonts::Faces& faces, GlyphName glyph, int em_texels);

}  // namespace netglow
