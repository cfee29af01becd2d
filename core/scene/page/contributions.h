// Contributions: what each signal, and the bias, adds to a neuron's sum.
#pragma once

#include <optional>
#include <vector>

#include "core/forward/forward.h"

namespace netglow {

struct Contribution {
    std::size_t term = 0;          ///< as in term_value()
    std::optional<NeuronAt> from;  ///< whose signal it is; nothing for the bias
    double value = 0;              ///< w·o, or b
    /// |value| as a part of all magnitudes in the list, 0 .. 1: terms of both signs can cancel, and parts of the sum
    /// itself would then be of any size. All 0 where all values are.
    double share = 0;
    bool operator==(const Contribution&) const = default;
};

enum class ContributionOrder {
    as_added,      ///< the order of the terms: the bias last
    by_magnitude,  ///< the largest |value| first; equal ones as they are added
};

/// The first `known_terms` terms of the sum of `neuron` (layer >= 1), as Moment::terms_known() counts them: what has
/// not come yet is not in the list. O(terms), and their sorting.
std::vector<Contribution> contributions(const Network& network, const Trace& trace, NeuronAt neuron,
                                        std::size_t known_terms, ContributionOrder order);

}  // namespace netglow
