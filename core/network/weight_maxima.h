// WeightMaxima: the largest |w| of every layer, kept up to date as the network is edited.
#pragma once

#include <vector>

#include "core/network/change.h"
#include "core/network/network.h"

namespace netglow {

/// Scans all weights once, O(weights), and is then updated by changes. A weight costs O(1), unless it was the largest
/// of its column and became smaller: then O(neurons), for the largest of each column is kept. New weights of a layer
/// cost O(their number); a change of structure scans everything again.
class WeightMaxima {
public:
    explicit WeightMaxima(const Network& network);

    /// `network` is as it is after the change; the changes come in the order in which they were made.
    void apply_change(const Network& network, const Change& change);

    /// The largest |w| of the layer; 1 .. depth().
    double of(std::size_t layer) const { return layers_.at(layer - 1).largest; }
    std::size_t depth() const { return layers_.size(); }

private:
    struct Layer {
        Vector columns;  ///< the largest |w| of each
        double largest;
    };
    static Layer look_through(const Matrix& weights);
    void follow_weight(const Network& network, const WeightChanged& change);

    std::vector<Layer> layers_;
};

}  // namespace netglow
