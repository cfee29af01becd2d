// A playing frame of the article's network against an empty frame of Dear ImGui, on the same context. glFinish ends
// every frame, so that what the GPU (or the CPU in its place) draws is counted.
#include <benchmark/benchmark.h>
#include <glad/gl.h>
#include <imgui.h>

#include <chrono>

#include "app/gl/headless_context.h"
#include "bench/baselines.h"
#include "bench/core/seeded_network.h"
#include "bench/headless_window.h"

namespace netglow {
namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 800;

double seconds_of(const auto& frame) {
    const auto start = std::chrono::steady_clock::now();
    frame();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Dear ImGui by itself: nothing, or one window that fills the screen and holds nothing.
struct EmptyFrame {
    void draw(bool window) const {
        imgui.frame([window] {
            if (window) {
                ImGui::SetNextWindowPos(ImVec2(0, 0));
                ImGui::SetNextWindowSize(ImVec2(kWidth, kHeight));
                ImGui::Begin("empty", nullptr, ImGuiWindowFlags_NoDecoration);
                ImGui::End();
            }
        });
        glFinish();
    }
    BareImGui imgui{kWidth, kHeight};
};

/// All by turns in one loop, so that a noisy machine is as noisy for the one as for the others.
void playing_frame(benchmark::State& state) {
    const HeadlessContext context;
    HeadlessWindow application(State(article_document()), kWidth, kHeight);
    const EmptyFrame empty;
    double playing = 0;
    double window = 0;
    double nothing = 0;
    for (auto _ : state) {
        if (!application.application().state().play.playback.playing) {
            application.act(PlayOrPause{});
            application.frame();
        }
        const double frame = seconds_of([&] { application.frame(); });
        playing += frame;
        window += seconds_of([&] { empty.draw(true); });
        nothing += seconds_of([&] { empty.draw(false); });
        state.SetIterationTime(frame);
    }
    const auto frames = static_cast<double>(state.iterations());
    state.counters["playing_ms"] = 1000 * playing / frames;
    state.counters["empty_window_ms"] = 1000 * window / frames;
    state.counters["nothing_ms"] = 1000 * nothing / frames;
    state.counters["to_empty_window"] = playing / window;
    state.counters["to_nothing"] = playing / nothing;
}
BENCHMARK(playing_frame)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(600);

/// A frame in which the wheel goes through the rows of a thousand by a thousand weights.
void strip_of_a_million(benchmark::State& state) {
    Document document = article_document();
    document.network = seeded_network({1000, 1000});
    document.input = Vector::Constant(1000, 0.5);
    document.input_names = {};
    const HeadlessContext context;
    HeadlessWindow application(State(std::move(document)), kWidth, kHeight);
    const EmptyFrame empty;
    application.hear(MouseMoved{application.application().registry().find("strip")->rect.center()});
    application.settle();
    double scrolled = 0;
    double window = 0;
    int turned = 0;
    for (auto _ : state) {
        application.hear(Wheel{.x = 0, .y = turned++ % 400 < 200 ? -1.F : 1.F, .modifiers = {}});
        const double frame = seconds_of([&] { application.frame(); });
        scrolled += frame;
        window += seconds_of([&] { empty.draw(true); });
        state.SetIterationTime(frame);
    }
    const auto frames = static_cast<double>(state.iterations());
    state.counters["scrolled_ms"] = 1000 * scrolled / frames;
    state.counters["empty_window_ms"] = 1000 * window / frames;
    state.counters["to_empty_window"] = scrolled / window;
}
BENCHMARK(strip_of_a_million)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(300);

}  // namespace
}  // namespace netglow
