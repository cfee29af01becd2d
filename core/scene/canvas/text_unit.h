// Scale of the texts around a disc: 1 at the full disc size, smaller with the discs, but never too small to be legible.
#pragma once

#include <algorithm>

#include "core/scene/layout/layout.h"

namespace netglow {

/// The scale of all texts around a disc. At a large zoom texts may be smaller in points: they are larger in
/// pixels.
inline float text_unit(float radius, float zoom = 1) {
    constexpr float kFullFrom = 24;  // radius
    constexpr float kLeast = 0.65F;  // numbers of 14 points are then 9 pixels
    return std::min(1.F, std::max(radius / kFullFrom, kLeast / zoom));
}

/// The pitch from which a sum fits under every disc, and a name above the next.
inline float roomy_pitch(float radius, const LayoutStyle& look) {
    const float texts = look.names_above ? 42 : 27;
    return 2 * radius + texts * look.text_scale * text_unit(radius);
}

inline bool is_roomy(const Layout& layout, std::size_t layer) {
    const Column& column = layout.columns[layer];
    return column.pitch >= roomy_pitch(column.radius, layout.look);
}

/// Whether discs are large enough (on the screen) for texts around them.
inline bool has_texts(const Column& column, float zoom) {
    constexpr float kLeastRadius = 7;
    return column.radius * zoom >= kLeastRadius && column.pitch * zoom >= 2 * kLeastRadius;
}

}  // namespace netglow
