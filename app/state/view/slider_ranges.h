// SliderRanges: how far the sliders for inputs, weights and biases reach.
#pragma once

#include <vector>

#include "core/document/document.h"
#include "core/network/change.h"
#include "core/network/weight_maxima.h"

namespace netglow {

/// Half-widths: a slider goes from −range to +range.
struct GroupRanges {
    double inputs = 1;
    std::vector<double> weights;  ///< [k-1] belongs to layer k
    std::vector<double> biases;
};

/// The ranges shared by the sliders of a group. They follow the present values in both directions, and are at least
/// `held`. A group in which a value has run away (beyond ten times `held`) keeps the range `held`: only that value's
/// own slider reaches further, see slider_range().
struct SliderRanges : GroupRanges {
    GroupRanges held;  ///< what the file holds, or what "fit" has chosen
};

SliderRanges ranges_of(const Document& document);

/// Follows the change. O(changed values) for weights, O(inputs or neurons) for inputs and biases. `largest` as it is
/// after the change.
void update_ranges(SliderRanges& ranges, const Document& document, const WeightMaxima& largest, const Change& change);

/// Chooses `held` anew by the present values alone, so that the usual ones of each group fill their sliders.
void fit_ranges(SliderRanges& ranges, const Document& document);

/// Half-width of the slider for one value of a group: the group's range, or more if the value lies outside.
double slider_range(double group, double value);

/// The smallest of 1, 2, 5, 10, 20, 50 ... that holds |value|; always finite.
double nice_range(double value);

}  // namespace netglow
