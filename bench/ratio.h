// Ratio: how much one thing costs against another on this machine. Times do not travel from machine to machine; ratios
// do.
//
// Both sides are measured in one process by turns (A, B, A, B, ...), so that a noisy machine is as noisy for the one as
// for the other; the ratio is that of their medians.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace netglow {

/// One side of a ratio.
struct RatioSide {
    std::string name;                    ///< a few words: "dense pass"; its counter is "dense_pass_ms"
    std::function<void()> run;           ///< what is timed; it waits for the GPU itself, where it draws
    std::function<void()> prepare = {};  ///< before each sample, not timed
    int samples = 1;                     ///< in a turn
    bool warm_up = true;                 ///< runs once before; what takes many seconds goes without
};

/// What else a benchmark has found out.
struct RatioExtras {
    std::map<std::string, double> counters = {};
    std::string broken =
        {};  ///< what was to hold besides the target and does not: "3 frames were drawn"; empty: all held
};

struct RatioSides {
    RatioSide above;
    RatioSide below;
    std::function<RatioExtras()> extras = {};  ///< asked at the end
};

struct Target {
    enum class Bound { at_most, at_least };
    Bound bound;
    double value;
    bool met_by(double ratio) const { return bound == Bound::at_most ? ratio <= value : ratio >= value; }
};
constexpr Target at_most(double value) {
    return {Target::Bound::at_most, value};
}
constexpr Target at_least(double value) {
    return {Target::Bound::at_least, value};
}

struct MeasuredRatio {
    std::string above;  ///< names of the sides
    std::string below;
    double above_ms = 0;  ///< medians
    double below_ms = 0;
    RatioExtras extras = {};
    double ratio() const { return above_ms / below_ms; }
};

/// A named ratio. Its benchmark has the counters "ratio", "target", the medians of both sides in milliseconds, and the
/// extras.
struct Ratio {
    std::string name;
    std::string words;  ///< what is divided by what
    Target target;
    /// Measures in so many turns. Throws Error where this machine cannot.
    std::function<MeasuredRatio(int turns)> measure;
    int turns = 15;
};

/// Makes the sides anew for each measurement, and measures them by turns.
Ratio ratio_of(std::string name, std::string words, Target target, std::function<RatioSides()> make, int turns = 15);

/// What a sample of less than some microseconds is repeated until it takes; the clock is too coarse for less.
inline constexpr double kLeastSample = 1e-4;  // seconds

MeasuredRatio measure_by_turns(const RatioSides& sides, int turns);

/// The middle one of these, or the mean of the two in the middle; NaN of none.
double median(std::vector<double> values);

/// "dense_pass_ms" of "dense pass".
std::string counter_name(const std::string& side);

/// One that was measured, or why it could not be.
struct RatioResult {
    const Ratio* ratio;
    MeasuredRatio measured;
    std::string error;  ///< empty: measured
    bool met() const {
        return error.empty() && measured.extras.broken.empty() && ratio->target.met_by(measured.ratio());
    }
};

/// Makes a Google Benchmark of it, with manual time (of a turn: both sides). `ratio` outlives the run; `done` hears
/// each result.
void register_ratio(const Ratio& ratio, std::function<void(const RatioResult&)> done);

}  // namespace netglow
