// Axes of plots: ranges that end at nice numbers, and ticks at nice numbers: 1, 2 or 5 times a power of ten.
#pragma once

#include <vector>

namespace netglow {

struct AxisRange {
    double low = 0;
    double high = 1;  ///< greater than low
    bool contains(double value) const { return value >= low && value <= high; }
    bool operator==(const AxisRange&) const = default;
};

/// Larger magnitudes are clamped to this one, so that no arithmetic on a range overflows.
inline constexpr double kAxisLimit = 1e300;

/// The least of 1, 2, 5, 10, 20, … (and 0.5, 0.2, …) that is not less than `value`, which is greater than 0.
double nice_at_least(double value);

/// The step of at most `most` + 1 ticks over the range.
double tick_step(const AxisRange& range, int most = 5);

/// The multiples of tick_step() in the range, ends included, from low to high; each is the double next to its decimal
/// number (0.6, not 0.6000000000000001), and 0 is never −0. An end that misses a multiple by rounding (a billionth of a
/// step) counts as that multiple.
std::vector<double> ticks(const AxisRange& range, int most = 5);

/// The least range that holds both values, but for rounding as above, and ends at ticks. Equal values get a range about
/// them.
AxisRange nice_range(double low, double high, int most = 5);

}  // namespace netglow
