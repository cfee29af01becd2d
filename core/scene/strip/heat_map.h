// A matrix as colours: every cell its sign's colour, as strong as its magnitude.
#pragma once

#include <optional>
#include <vector>

#include "core/network/change.h"
#include "core/network/network.h"
#include "core/scene/theme.h"

namespace netglow {

/// Where in `room` the map goes: in its middle, a cell as wide as high where that leaves both sides visible.
Rect heat_map_rect(const Matrix& matrix, bool transposed, const Rect& room);

/// The matrix in at most 40 × 40 blocks, each by its mean: what the eye would make of it. O(entries).
Matrix heat_blocks(const Matrix& matrix);

/// Into `rect`; the strongest block has the full colour. O(blocks).
void append_heat_map(const Matrix& blocks, bool transposed, const Rect& rect, const Theme& theme,
                     std::vector<Shape>& shapes);

/// The blocks of a network's weights, kept from frame to frame: made where they are asked for, and of what has changed
/// since, only that is made anew. One weight costs its block, all weights of a layer the layer.
class HeatMaps {
public:
    /// After the change of the network.
    void follow(const Network& network, const Change& change);
    /// Of the layer's weights (layer >= 1), of the same network.
    const Matrix& of(const Network& network, std::size_t layer);

private:
    std::vector<std::optional<Matrix>> layers_;  ///< [k-1] belongs to layer k; too short: not made yet
};

}  // namespace netglow
