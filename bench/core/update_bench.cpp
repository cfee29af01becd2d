#include <benchmark/benchmark.h>

#include "bench/core/seeded_network.h"
#include "core/forward/forward.h"

// What a slider costs: after each edit, the trace brought up to date against a whole pass.

namespace netglow {
namespace {

constexpr EdgeAt kFirstLayerWeight{1, 400, 300};
constexpr EdgeAt kLastLayerWeight{3, 5, 300};

void edit_and_update(benchmark::State& state, EdgeAt edge) {
    Network network = digits_network();
    const Vector input = seeded_vector(network.inputs(), 2);
    Trace trace = forward(network, input);
    double value = 0;
    for (auto _ : state) {
        const double before = network.weight(edge);
        network.set_weight(edge, value += 1e-3);
        update(trace, network, input, WeightChanged{edge, before});
        benchmark::DoNotOptimize(trace);
    }
}
BENCHMARK_CAPTURE(edit_and_update, first_layer_weight, kFirstLayerWeight)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(edit_and_update, last_layer_weight, kLastLayerWeight)->Unit(benchmark::kMicrosecond);

void edit_and_full_pass(benchmark::State& state, EdgeAt edge) {
    Network network = digits_network();
    const Vector input = seeded_vector(network.inputs(), 2);
    double value = 0;
    for (auto _ : state) {
        network.set_weight(edge, value += 1e-3);
        Trace trace = forward(network, input);
        benchmark::DoNotOptimize(trace);
    }
}
BENCHMARK_CAPTURE(edit_and_full_pass, first_layer_weight, kFirstLayerWeight)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace netglow
