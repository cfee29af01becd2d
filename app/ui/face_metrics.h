// Measures that stand in a font file.
#pragma once

#include <cstddef>
#include <span>

namespace netglow {

/// From ascender to descender, in ems, as the file's `hhea` table has them: ImGui counts sizes so. 1.2 where there is
/// none.
float line_height_in_ems(std::span<const std::byte> font_file);

}  // namespace netglow
