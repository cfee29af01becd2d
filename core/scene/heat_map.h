// A matrix as colours: every cell its sign's colour, as strong as its magnitude.
#pragma once

#include "core/network/activation.h"
#include "core/scene/theme.h"

namespace netglow {

/// Where in `room` the map goes: in its middle, a cell as wide as high where that leaves both sides visible.
Rect heat_map_rect(const Matrix& matrix, bool transposed, const Rect& room);

/// Into `rect`. A matrix with more entries than there are
/// points is drawn in blocks, each by its mean; the strongest block has the full colour. O(entries).
void append_heat_map(const Matrix& matrix, bool transposed, const Rect& rect, const Theme& theme,
                     std::vector<Shape>& shapes);

}  // namespace netglow
