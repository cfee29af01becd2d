// Moment: a position in the forward pass, and so what is already known at it.
//
// Everything on the screen depends on it; what is not known is shown as an open ring.
#pragma once

#include <cstddef>

#include "core/network/place.h"

namespace netglow {

enum class Granularity { layer, neuron, term };
enum class StepKind { sum, output };

/// A step: the smallest thing that the viewer can advance by.
struct Step {
    std::size_t layer = 1;  ///< 1 .. depth
    StepKind kind = StepKind::sum;
    std::size_t first = 0;  ///< the neurons it concerns: first .. first + count - 1
    std::size_t count = 0;
    std::size_t term = 0;  ///< the terms it adds to each of them: term .. term + terms - 1 (of a sum)
    std::size_t terms = 0;
    bool operator==(const Step&) const = default;
    bool concerns(NeuronAt at) const { return at.layer == layer && at.index >= first && at.index < first + count; }
};

struct Moment {
    Step step;  ///< the step under way, or just completed
    std::size_t step_index = 0;
    double progress = 0;             ///< 0 .. 1 of the step, in time (not eased)
    std::size_t terms_in_layer = 0;  ///< terms of a sum in step.layer
    bool whole_layer = false;        ///< the outputs of step.layer appear together
    double step_seconds = 0;         ///< how long the step takes at speed 1
    bool at_start = false;           ///< nothing has begun
    bool at_end = false;             ///< everything is known

    /// How many terms of the neuron's sum have arrived; layer >= 1. `terms` is the number that it has.
    std::size_t terms_known(NeuronAt at, std::size_t terms) const;
    bool sum_known(NeuronAt at) const;
    bool output_known(NeuronAt at) const;  ///< inputs (layer 0) are always known

    /// The step forms sums (outputs), of this neuron, and is under way.
    bool summing(NeuronAt at) const;
    bool activating(NeuronAt at) const;
};

}  // namespace netglow
