// Ratio: the cost of one task relative to another on this machine. Unlike times, ratios are comparable between
// machines.
//
// Both sides are measured alternately in one process (A, B, A, B, ...), so that noise affects both alike; the ratio is
// that of their medians.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace netglow {

/// One side of a ratio.
struct RatioSide {
    std::string name;                    ///< a few words: "dense pass"; its counter is "dense_pass_ms"
    std::function<void()> run;           ///< the timed code; if it draws, it must wait for the GPU itself
    std::function<void()> prepare = {};  ///< called before each sample, not timed
    int samples = 1;                     ///< per turn
    bool warm_up = true;                 ///< run once before measuring; false for runs of many seconds
};

/// Additional results of a benchmark.
struct RatioExtras {
    std::map<std::string, double> counters = {};
    std::string broken = {};  ///< a failed check: "3 frames were drawn"; empty: none
};

struct RatioSides {
    RatioSide above;
    RatioSide below;
    std::function<RatioExtras()> extras = {};  ///< called at the end
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
    std::string words;  ///< describes what is divided by what
    Target target;
    /// Measures in this many turns. Throws Error if this machine cannot.
    std::function<MeasuredRatio(int turns)> measure;
    int turns = 15;
};

/// A Ratio that makes the sides anew for each measurement and measures them alternately.
Ratio ratio_of(std::string name, std::string words, Target target, std::function<RatioSides()> make, int turns = 15);

/// Shorter samples are repeated until they take this long, because the clock is too coarse.
inline constexpr double kLeastSample = 1e-4;  // seconds

MeasuredRatio measure_by_turns(const RatioSides& sides, int turns);

/// The middle value, or the mean of the two middle ones; NaN if empty.
double median(std::vector<double> values);

/// "dense_pass_ms" of "dense pass".
std::string counter_name(const std::string& side);

/// A measured ratio, or the error that prevented it.
struct RatioResult {
    const Ratio* ratio;
    MeasuredRatio measured;
    std::string error;  ///< empty: measured
    bool met() const {
        return error.empty() && measured.extras.broken.empty() && ratio->target.met_by(measured.ratio());
    }
};

/// Registers it as a Google Benchmark with manual time (of a turn: both sides). `ratio` must outlive the run; `done` is
/// called with each result.
void register_ratio(const Ratio& ratio, std::function<void(const RatioResult&)> done);

}  // namespace netglow
