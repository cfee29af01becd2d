// Focus: which neuron and which term the step under way is about.
#pragma once

#include <optional>

#include "core/network/network.h"
#include "core/timeline/moment.h"

namespace netglow {

struct Focus {
    std::optional<NeuronAt> neuron;   ///< the one neuron of the step; nothing for whole layers
    std::optional<std::size_t> term;  ///< the one term that the step adds to its sum
    float rest = 1;     ///< 1 at the start and end, 0 during a step; changes smoothly in the first and last step
    float entry = 1;    ///< 0 .. 1 while the highlight of the step fades in, then 1
    float answer = 0;   ///< 0 until the last output is nearly formed, then smoothly 1
    float leaving = 0;  ///< 0 .. 1 while an output is formed and the highlight of its edges fades out
};

Focus focus_of(const Network& network, const Moment& moment);

}  // namespace netglow
