#include "bench/ratio.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace netglow {
namespace {

class SideSamples {
public:
    explicit SideSamples(const RatioSide& side) : side_(side) {
        if (!side.warm_up) {
            return;
        }
        time();  // caches, shaders, buffers that grow
        const double once = time();
        if (!side.prepare && once < kLeastSample) {
            repeats_ = static_cast<int>(std::ceil(kLeastSample / std::max(once, 1e-9)));
        }
    }

    void take() {
        for (int i = 0; i < side_.samples; ++i) {
            milliseconds_.push_back(1000 * time() / repeats_);
        }
    }
    double median_ms() const { return median(milliseconds_); }

private:
    /// Seconds of all repeats.
    double time() const {
        if (side_.prepare) {
            side_.prepare();
        }
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < repeats_; ++i) {
            side_.run();
        }
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }

    const RatioSide& side_;
    int repeats_ = 1;
    std::vector<double> milliseconds_;
};

RatioResult result_of(const Ratio& ratio) {
    RatioResult result{&ratio, {}, {}};
    try {
        result.measured = ratio.measure(ratio.turns);
    } catch (const std::exception& error) {
        result.error = error.what();
    }
    return result;
}

void run(benchmark::State& state, const Ratio& ratio, const std::function<void(const RatioResult&)>& done) {
    const RatioResult result = result_of(ratio);
    if (!result.error.empty()) {
        state.SkipWithError(result.error.c_str());
        done(result);
        return;
    }
    const MeasuredRatio& measured = result.measured;
    for (auto _ : state) {
        state.SetIterationTime((measured.above_ms + measured.below_ms) / 1000);
    }
    state.counters["ratio"] = measured.ratio();
    state.counters["target"] = ratio.target.value;
    state.counters[counter_name(measured.above)] = measured.above_ms;
    state.counters[counter_name(measured.below)] = measured.below_ms;
    for (const auto& [name, value] : measured.extras.counters) {
        state.counters[name] = value;
    }
    done(result);
}

}  // namespace

MeasuredRatio measure_by_turns(const RatioSides& sides, int turns) {
    SideSamples above(sides.above);
    SideSamples below(sides.below);
    for (int turn = 0; turn < turns; ++turn) {
        above.take();
        below.take();
    }
    MeasuredRatio measured{sides.above.name, sides.below.name, above.median_ms(), below.median_ms()};
    if (sides.extras) {
        measured.extras = sides.extras();
    }
    return measured;
}

Ratio ratio_of(std::string name, std::string words, Target target, std::function<RatioSides()> make, int turns) {
    return {std::move(name), std::move(words), target,
            [make = std::move(make)](int wanted) { return measure_by_turns(make(), wanted); }, turns};
}

double median(std::vector<double> values) {
    if (values.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::string counter_name(const std::string& side) {
    std::string name = side + "_ms";
    std::ranges::replace(name, ' ', '_');
    return name;
}

void register_ratio(const Ratio& ratio, std::function<void(const RatioResult&)> done) {
    benchmark::RegisterBenchmark(ratio.name.c_str(),
                                 [&ratio, done = std::move(done)](benchmark::State& state) { run(state, ratio, done); })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(ratio.turns);
}

}  // namespace netglow
