#include "core/forward/forward.h"

#include <benchmark/benchmark.h>

#include "bench/core/seeded_network.h"
#include "core/document/document.h"

namespace netglow {
namespace {

void forward_of_the_article(benchmark::State& state) {
    const Document document = article_document();
    for (auto _ : state) {
        Trace trace = forward(document.network, document.input);
        benchmark::DoNotOptimize(trace);
    }
}
BENCHMARK(forward_of_the_article);

void forward_of_784_800_800_10(benchmark::State& state) {
    const Network network = digits_network();
    const Vector input = seeded_vector(network.inputs(), 2);
    for (auto _ : state) {
        Trace trace = forward(network, input);
        benchmark::DoNotOptimize(trace);
    }
}
BENCHMARK(forward_of_784_800_800_10)->Unit(benchmark::kMicrosecond);

/// Three layers of as many neurons each: how the time grows with the weights.
void forward_of_three_layers(benchmark::State& state) {
    const auto neurons = static_cast<std::size_t>(state.range(0));
    const Network network = seeded_network({neurons, neurons, neurons, neurons});
    const Vector input = seeded_vector(neurons, 2);
    for (auto _ : state) {
        Trace trace = forward(network, input);
        benchmark::DoNotOptimize(trace);
    }
    state.SetItemsProcessed(state.iterations() * 3 * state.range(0) * state.range(0));
}
BENCHMARK(forward_of_three_layers)->RangeMultiplier(4)->Range(4, 1024)->Unit(benchmark::kMicrosecond);

/// The same arithmetic by Eigen's matrix product, which may regroup its sums: what keeping their order costs.
void eigen_product_of_784_800_800_10(benchmark::State& state) {
    const Network network = digits_network();
    const Vector input = seeded_vector(network.inputs(), 2);
    for (auto _ : state) {
        Vector signals = input;
        for (const Dense& layer : network.layers()) {
            const Vector sum = layer.weights * signals + *layer.bias;
            activate(layer.activation, sum, signals);
        }
        benchmark::DoNotOptimize(signals);
    }
}
BENCHMARK(eigen_product_of_784_800_800_10)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace netglow
