// Metrics read from a font file.
#pragma once

#include <cstddef>
#include <span>

namespace netglow {

/// The height from ascender to descender in ems, from the file's `hhea` table; ImGui measures font sizes this way. 1.2
/// if there is no such table.
float line_height_in_ems(std::span<const std::byte> font_file);

}  // namespace netglow
