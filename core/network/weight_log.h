// WeightLog: records the changes of each layer's weights, so that data derived from them can be updated at the cost of
// what changed.
#pragma once

#include <cstdint>
#include <vector>

#include "core/network/change.h"
#include "core/network/network.h"

namespace netglow {

class WeightLog {
public:
    struct Edit {
        std::uint32_t to;
        std::uint32_t from;
    };
    struct Layer {
        std::uint64_t matrix = 0;  ///< unique number of the matrix before `edits`; new after any larger change
        std::vector<Edit> edits;   ///< single weights that changed since, in order
    };

    explicit WeightLog(const Network& network);
    /// `network` as it is after the change. O(1) for a single weight.
    void apply_change(const Network& network, const Change& change);
    const Layer& layer(std::size_t layer) const { return layers_.at(layer - 1); }  ///< 1 .. depth()

private:
    std::vector<Layer> layers_;
};

}  // namespace netglow
