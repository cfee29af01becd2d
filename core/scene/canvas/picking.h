// Picking: what is under the pointer. Pure arithmetic; O(neurons of two columns) for edges.
#pragma once

#include <optional>
#include <variant>

#include "core/network/place.h"
#include "core/scene/layout/layout.h"

namespace netglow {

using Place = std::variant<std::monostate, NeuronAt, EdgeAt>;  ///< nothing, a neuron, an edge

/// The disc at the point, else the nearest edge within `reach` points, else nothing. `point` is in world points (zoom
/// 1).
Place pick(const Layout& layout, Point point, float reach);

}  // namespace netglow
