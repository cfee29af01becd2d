// Glide: the animation from one layout to the next when neurons or layers are added, removed or moved: what stays moves
// to its new place, and what is new starts from its neighbour.
#pragma once

#include <span>

#include "core/network/change.h"
#include "core/scene/layout/layout.h"

namespace netglow {

/// The layout `to` with everything at its position in `from`, the layout before `changes`. Several changes at once (a
/// jump in the history) match neurons by index. O(neurons).
Layout glide_start(const Layout& from, const Layout& to, std::span<const Change> changes);

/// From `start`, made by glide_start() for `to` or a layout of the same shape, to `to`. `amount` 0..1; at 1 it is `to`.
Layout glide_between(const Layout& start, const Layout& to, double amount);

/// Whether both have the same columns with the same numbers of neurons.
bool same_shape(const Layout& a, const Layout& b);

}  // namespace netglow
