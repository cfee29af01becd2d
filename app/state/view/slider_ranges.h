// SliderRanges: the ranges of the sliders for inputs, weights and biases.
#pragma once

#include <vector>

#include "core/document/document.h"
#include "core/network/change.h"

namespace netglow {

/// Half-widths: each slider goes from −range to +range. Ranges grow to hold typed values and never shrink, so that a
/// slider does not move under the mouse.
struct SliderRanges {
    double inputs = 1;
    std::vector<double> weights;  ///< [k-1] belongs to layer k
    std::vector<double> biases;
};

SliderRanges ranges_of(const Document& document);

/// Examines only the values that have changed.
void grow_ranges(SliderRanges& ranges, const Document& document, const Change& change);

/// The smallest of 1, 2, 5, 10, 20, 50 ... that holds |value|.
double nice_range(double value);

}  // namespace netglow
