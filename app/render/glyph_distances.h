// Computes signed distance fields of glyphs: the distance of each texel's centre from the outline.
//
// Curves are split into straight segments, each of which affects only nearby texels; a glyph takes some ten
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

/// The outline is in 64ths of a texel, y up; the inside is given by the nonzero winding rule. The image extends
/// `spread` texels beyond the outline on every side.
DistancePicture distances_of(const FT_Outline& outline, int spread);

}  // namespace netglow
