// ContributionCache: keeps from frame to frame what the inputs contribute to the neurons on a page, and computes a few
// of them in each.
#pragma once

#include <map>

#include "app/state/state.h"

namespace netglow {

class ContributionCache {
public:
    /// Call once in each frame before of(); forgets everything where network or inputs have changed.
    void begin_frame(const State& state);
    /// input_contributions() of the neuron; null where this frame has done enough: there will be another one. Valid
    /// until the next begin_frame().
    const Vector* of(const State& state, NeuronAt neuron);
    /// Some were asked for that are not computed yet: keep drawing frames.
    bool busy() const { return waiting_; }

private:
    std::size_t revision_ = 0;  ///< Inputs::revision
    Vector input_;
    std::map<NeuronAt, Vector> kept_;
    double done_ = 0;  ///< products in this frame
    bool waiting_ = false;
};

}  // namespace netglow
