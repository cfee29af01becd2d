// Heat map of a matrix: each cell has the colour of its sign, as strong as its magnitude.
#pragma once

#include <optional>
#include <vector>

#include "core/network/change.h"
#include "core/network/network.h"
#include "core/scene/theme.h"

namespace netglow {

/// Where the map is drawn in `room`: centred, with square cells where both sides stay visible.
Rect heat_map_rect(const Matrix& matrix, bool transposed, const Rect& room);

/// The matrix in at most 40 × 40 blocks, each the mean of its entries. O(entries).
Matrix heat_blocks(const Matrix& matrix);

/// Into `rect`; the strongest block has the full colour. O(blocks).
void append_heat_map(const Matrix& blocks, bool transposed, const Rect& rect, const Theme& theme,
                     std::vector<Shape>& shapes);

/// Caches the blocks of a network's weights. They are computed on demand; after a change of one weight only its block
/// is recomputed, after a change of all weights the layer.
class HeatMaps {
public:
    /// Call after each change of the network.
    void apply_change(const Network& network, const Change& change);
    /// Of the layer's weights (layer >= 1), of the same network.
    const Matrix& of(const Network& network, std::size_t layer);

private:
    std::vector<std::optional<Matrix>> layers_;  ///< [k-1] belongs to layer k; too short: not made yet
};

}  // namespace netglow
