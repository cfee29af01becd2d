// NeuronState: what a neuron shows at a moment.
#pragma once

#include <string>

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

enum class NeuronPhase {
    waiting,     ///< nothing is known yet
    summing,     ///< some terms have arrived, or the first is on its way
    summed,      ///< the sum is known, the output has not begun
    activating,  ///< the sum becomes the output
    known,
};

struct NeuronState {
    NeuronPhase phase = NeuronPhase::waiting;
    std::size_t terms = 0;  ///< of the sum
    std::size_t terms_known = 0;
    float sum_fraction = 0;  ///< progress of the sum, also between terms: only for the ring
    float output_share = 0;  ///< how far the output has come into the disc
    Color fill;              ///< of the disc
};

/// O(1).
NeuronState neuron_state(const SceneInput& input, NeuronAt at);

/// The number in the disc: a partial sum, the sum until the output is known, the output; a ring where nothing is known.
/// O(terms).
std::string number_shown(const SceneInput& input, NeuronAt at, const NeuronState& state);

}  // namespace netglow
