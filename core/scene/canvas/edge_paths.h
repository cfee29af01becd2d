// Where edges run, for texts that shall not lie on them.
#pragma once

#include <optional>

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// The part of a line that lies in a rectangle, as shares of its way.
struct PartOfWay {
    float enter = 0;
    float leave = 1;
};
/// Nothing where the line from a to b misses the rectangle.
std::optional<PartOfWay> stretch_in(const Rect& rect, Point a, Point b);

/// Whether an edge into or out of the layer crosses the rectangle, whatever it carries, so that a text keeps its place
/// while values change. Of layers of very many edges, whether it lies between their columns. O(edges) at most.
bool crossed_about(const SceneInput& input, std::size_t layer, const Rect& rect);

}  // namespace netglow
