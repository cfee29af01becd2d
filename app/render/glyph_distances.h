// Glyph distances: how far each texel's middle is from an outline, inside or outside of it.
//
// Curves are cut into straight pieces, each of which reaches only the texels that are near it; a glyph takes some ten
// microseconds at 24 texels an em. FreeType's own distances, exact to the curve, take a millisecond.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cstdint>
#include <vector>

namespace netglow {

struct DistancePicture {
    int width = 0;  ///< texels; 0 where the outline is empty
    int height = 0;
    int left = 0;  ///< texels from the pen to the left edge
    int top = 0;   ///< texels from the baseline up to the top edge
    std::vector<std::uint8_t>
        texels;  ///< rows from the top: 128 on the outline, 255 `spread` texels inside of it, 1 outside
};

/// Of an outline in 64ths of a texel, y up. What it winds around, either way, is inside. The picture is larger than the
/// outline by `spread` texels on every side.
DistancePicture distances_of(const FT_Outline& outline, int spread);

}  // namespace netglow
