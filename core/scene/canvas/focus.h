// Focus: which neuron and which term the step under way is about.
#pragma once

#include <optional>

#include "core/network/network.h"
#include "core/timeline/moment.h"

namespace netglow {

struct Focus {
    std::optional<NeuronAt> neuron;   ///< the one neuron that the step concerns; nothing for whole layers and at rest
    std::optional<std::size_t> term;  ///< the one term that the step adds to its sum
    float rest = 1;   ///< 1 at the start and at the end, 0 while a step is under way; glides in the first and last step
    float entry = 1;  ///< 0 .. 1 while what the step is about begins to light up, then 1
    float leaving = 0;  ///< 0 .. 1 while an output is formed, and so the edges have done their work
};

Focus focus_of(const Network& network, const Moment& moment);

}  // namespace netglow
