// Edges as Dear ImGui draws them by itself: a thousand, and all of 784-800-800-10.
#include <benchmark/benchmark.h>

#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "bench/baselines.h"
#include "bench/core/seeded_network.h"

namespace netglow {
namespace {

void add_lines(benchmark::State& state, const Network& network) {
    const HeadlessContext context;
    const Framebuffer picture(1280, 800);
    const BareImGui imgui(1280, 800);
    const std::vector<PlainEdge> edges = plain_edges(network, {1280, 800});
    picture.bind();
    for (auto _ : state) {
        add_line_frame(imgui, edges);
    }
    state.counters["edges"] = static_cast<double>(edges.size());
}
void add_line_1k(benchmark::State& state) {
    add_lines(state, seeded_network({250, 4}));
}
void add_line_1M(benchmark::State& state) {
    add_lines(state, digits_network());
}
BENCHMARK(add_line_1k)->Unit(benchmark::kMillisecond);
BENCHMARK(add_line_1M)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace netglow
