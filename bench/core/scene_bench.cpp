// How long it takes to lay out, to build and to pick in a scene: once a frame each while something plays.
#include <benchmark/benchmark.h>

#include "core/scene/canvas/build_scene.h"
#include "core/timeline/timeline.h"

namespace netglow {
namespace {

Document dense_document(Eigen::Index inputs, Eigen::Index hidden, Eigen::Index outputs) {
    Document document = article_document();
    document.network =
        Network({Dense{"", Activation::of(ActivationKind::relu), Matrix::Random(hidden, inputs), {}, {}},
                 Dense{"", Activation::of(ActivationKind::softmax), Matrix::Random(outputs, hidden), {}, {}}});
    document.input = Vector::Random(inputs);
    document.input_names = {};
    return document;
}

/// A frame in the middle of the first step of the granularity.
void build(benchmark::State& state, const Document& document, Granularity granularity) {
    const Trace trace = forward(document.network, document.input);
    const Layout layout = layout_of(document.network, {731, 689});
    const Timeline timeline(document.network, granularity);
    const Moment moment = timeline.at(timeline.step_end(0) / 2);
    const PlainMeasure measure;
    const SceneView view;
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(build_scene(document, trace, moment, layout, view, measure));
    }
}

void article_layer(benchmark::State& state) {
    build(state, article_document(), Granularity::layer);
}
void article_term(benchmark::State& state) {
    build(state, article_document(), Granularity::term);
}
void digits_64_32_10(benchmark::State& state) {
    build(state, dense_document(64, 32, 10), Granularity::layer);
}
void digits_784_128_10(benchmark::State& state) {
    build(state, dense_document(784, 128, 10), Granularity::layer);
}

void article_layout(benchmark::State& state) {
    const Document document = article_document();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(layout_of(document.network, {731, 689}));
    }
}

void pick_in_784_128_10(benchmark::State& state) {
    const Document document = dense_document(784, 128, 10);
    const Layout layout = layout_of(document.network, {731, 689});
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(pick(layout, {240, 333}, 5));
    }
}

BENCHMARK(article_layer)->Name("scene/article/layer");
BENCHMARK(article_term)->Name("scene/article/term");
BENCHMARK(digits_64_32_10)->Name("scene/64-32-10/layer");
BENCHMARK(digits_784_128_10)->Name("scene/784-128-10/layer");
BENCHMARK(article_layout)->Name("layout/article");
BENCHMARK(pick_in_784_128_10)->Name("pick/784-128-10");

}  // namespace
}  // namespace netglow
