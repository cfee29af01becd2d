#include "core/scene/page/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/assert.h"

namespace netglow {

namespace {

constexpr double kSlack = 1e-9;  ///< of a step: what rounding may have added

/// digit · 10^exponent: 1, 2 or 5 and its power of ten, apart, so that multiples are exact.
struct NiceNumber {
    double digit;
    int exponent;

    double times(double count) const {
        const double whole = count * digit;
        const double value =
            exponent < 0 && exponent > -300 ? whole / std::pow(10.0, -exponent) : whole * std::pow(10.0, exponent);
        return value + 0.0;  // −0 becomes 0
    }
};

NiceNumber nice_number_at_least(double value) {
    NETGLOW_ASSERT(value > 0);
    const int exponent = static_cast<int>(std::floor(std::log10(value)));
    for (int e = std::max(exponent - 1, -320); true; ++e) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const NiceNumber candidate{digit, e};
            if (candidate.times(1) >= value * (1 - kSlack)) return candidate;
        }
    }
}

NiceNumber nice_step(const AxisRange& range, int most) {
    NETGLOW_ASSERT(range.low < range.high && most >= 1);
    return nice_number_at_least(range.high / most - range.low / most);  // the difference may overflow
}

/// In steps, which may be very many where a narrow range is far from 0.
double steps_below(double value, const NiceNumber& step) {
    return std::floor(value / step.times(1) + kSlack);
}
double steps_above(double value, const NiceNumber& step) {
    return std::ceil(value / step.times(1) - kSlack);
}

AxisRange held(double low, double high) {
    return {std::clamp(std::min(low, high), -kAxisLimit, kAxisLimit),
            std::clamp(std::max(low, high), -kAxisLimit, kAxisLimit)};
}

}  // namespace

double nice_at_least(double value) {
    return nice_number_at_least(value).times(1);
}

double tick_step(const AxisRange& range, int most) {
    return nice_step(range, most).times(1);
}

std::vector<double> ticks(const AxisRange& range, int most) {
    const NiceNumber step = nice_step(range, most);
    const double first = steps_above(range.low, step);
    const double last = steps_below(range.high, step);
    std::vector<double> result;
    for (double count = first; count <= last && static_cast<int>(result.size()) <= most; ++count) {
        result.push_back(step.times(count));
    }
    return result;
}

AxisRange nice_range(double low, double high, int most) {
    AxisRange range = held(low, high);
    // Values that differ by no more than rounding are one value.
    const double least = std::max(1e-9 * std::max(std::abs(range.low), std::abs(range.high)), 1e-290);
    if (range.high - range.low < least) {
        const double about = range.low == 0 ? 1 : std::max(std::abs(range.low) / 2, 1e-290);
        range = {range.low - about, range.high + about};
    }
    const NiceNumber step = nice_step(range, most);
    return {step.times(steps_below(range.low, step)), step.times(steps_above(range.high, step))};
}

}  // namespace netglow
