// The strongest edges of a window, which are drawn as lines over the density.
#pragma once

#include <cstdint>
#include <vector>

#include "core/density/edge_field.h"
#include "core/tasks/cancellation.h"

namespace netglow {

struct StrongEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    float strength = 0;
    bool operator==(const StrongEdge&) const = default;
};

/// The `most` edges of the largest |strength| among those that cross the window, the strongest last, so that it is
/// drawn on top; all of them where they are fewer, but never one of strength 0. Among very many that differ by less
/// than 1/256, a pseudo-random choice is made, so that no part of the layer is preferred. O(edges seen), two passes.
std::vector<StrongEdge> strongest_edges(const EdgeField& field, const EdgeWindow& window, std::size_t most,
                                        const Cancellation& cancellation = {});

}  // namespace netglow
