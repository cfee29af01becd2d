// A playing frame of the article's network against an empty frame of Dear ImGui, on the same context. glFinish ends every
// frame, so that what the GPU (or the CPU in its place) draws is counted.
#include <benchmark/benchmark.h>
#include <glad/gl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <chrono>
#include <random>

#include "tests/application/headless_application.h"

namespace netglow {
namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 800;

double seconds_of(const auto& frame) {
    const auto start = std::chrono::steady_clock::now();
    frame();
    glFinish();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Dear ImGui by itself: a frame with one window that fills the screen and holds nothing.
class EmptyFrame {
public:
    EmptyFrame() : before_(ImGui::GetCurrentContext()), context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui_ImplOpenGL3_Init("#version 330 core");
        ImGui::SetCurrentContext(before_);
    }
    ~EmptyFrame() {
        ImGui::SetCurrentContext(context_);
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext(context_);
        ImGui::SetCurrentContext(before_);
    }
    EmptyFrame(const EmptyFrame&) = delete;
    EmptyFrame& operator=(const EmptyFrame&) = delete;

    void draw(bool window) const {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().DisplaySize = ImVec2(kWidth, kHeight);
        ImGui::GetIO().DeltaTime = 1.F / 60;
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        if (window) {
            ImGui::SetNextWindowPos(ImVec2(0, 0));
            ImGui::SetNextWindowSize(ImVec2(kWidth, kHeight));
            ImGui::Begin("empty", nullptr, ImGuiWindowFlags_NoDecoration);
            ImGui::End();
        }
        ImGui::Render();
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        ImGui::SetCurrentContext(before_);
    }

private:
    ImGuiContext* before_;
    ImGuiContext* context_;
};

/// All by turns in one loop, so that a noisy machine is as noisy for the one as for the others.
void playing_frame(benchmark::State& state) {
    HeadlessApplication application(kWidth, kHeight);
    const EmptyFrame empty;
    double playing = 0;
    double window = 0;
    double nothing = 0;
    for (auto _ : state) {
        if (!application.state().playback.playing) {
            application.events().push_back(KeyEvent{Key::space, true, {}, false});
            application.events().push_back(KeyEvent{Key::space, false, {}, false});
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
    std::mt19937 random(11);
    std::uniform_real_distribution<double> values(-1, 1);
    Document document = article_document();
    std::vector<Dense> layers(1);
    layers[0].weights = Matrix::Zero(1000, 1000).unaryExpr([&](double) { return values(random); });
    document.network = Network(std::move(layers));
    document.input = Vector::Constant(1000, 0.5);
    HeadlessApplication application(kWidth, kHeight, 1, State(std::move(document)));
    const EmptyFrame empty;
    UiDriver(application).hover("strip");
    double scrolled = 0;
    double window = 0;
    int turned = 0;
    for (auto _ : state) {
        application.events().push_back(Wheel{.x = 0, .y = turned++ % 400 < 200 ? -1.F : 1.F, .modifiers = {}});
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

BENCHMARK_MAIN();
