// WeightLog: what has become of the weights of each layer, for those who keep something that was made from them and
// want to bring it up to date at the price of what changed.
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
        std::uint64_t matrix =
            0;  ///< a number that no other weights have had; another one when more than `edits` changed
        std::vector<Edit> edits;  ///< single weights that changed since, in order
    };

    explicit WeightLog(const Network& network);
    /// `network` as it is after the change. O(1) for a single weight.
    void follow(const Network& network, const Change& change);
    const Layer& layer(std::size_t layer) const { return layers_.at(layer - 1); }  ///< 1 .. depth()

private:
    std::vector<Layer> layers_;
};

}  // namespace netglow
