// SliderRanges: how far the sliders of inputs, weights and biases reach.
#pragma once

#include <vector>

#include "core/document/document.h"
#include "core/network/change.h"

namespace netglow {

/// Half-widths: each slider goes from −range to +range. They grow with what is typed, and never shrink: a slider must
/// not jump away from under the mouse.
struct SliderRanges {
    double inputs = 1;
    std::vector<double> weights;  ///< [k-1] belongs to layer k
    std::vector<double> biases;
};

SliderRanges ranges_of(const Document& document);

/// Only what has changed is looked at.
void grow_ranges(SliderRanges& ranges, const Document& document, const Change& change);

/// The smallest of 1, 2, 5, 10, 20, 50 ... that holds |value|.
double nice_range(double value);

}  // namespace netglow
