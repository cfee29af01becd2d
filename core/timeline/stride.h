// Stride: how far one press of a key goes, whatever the granularity is.
#pragma once

#include "core/timeline/timeline.h"

namespace netglow {

enum class Stride {
    step,    ///< one step of the timeline
    neuron,  ///< to where a neuron's sum or output is complete
    layer,   ///< to where all sums or all outputs of a layer are complete
};

/// The next (previous) time at which such a stride ends; the end (the start) where there is none. A stride is never
/// shorter than a step of the timeline.
double next_stop(const Timeline& timeline, double seconds, Stride stride);
double previous_stop(const Timeline& timeline, double seconds, Stride stride);

}  // namespace netglow
