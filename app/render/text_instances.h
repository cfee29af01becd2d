// Text as glyph instances: placed by its anchor, each glyph from the tier that suits its size on the screen.
#pragma once

#include <vector>

#include "app/render/shape_instances.h"

namespace netglow {

void add_text_instances(const Text& text, const Fonts& fonts, GlyphAtlas& atlas, float pixels_a_point,
                        std::vector<ShapeInstance>& out);

}  // namespace netglow
