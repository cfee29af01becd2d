#include "bench/headless_window.h"

#include <glad/gl.h>
#include <imgui.h>

#include <utility>

namespace netglow {

HeadlessWindow::HeadlessWindow(State state, int width, int height, const EdgeBudget& budget)
    : framebuffer_(width, height) {
    ImGui::SetCurrentContext(nullptr);  // so that the application makes one of its own, and makes it current
    application_.emplace(std::move(state), events_);
    imgui_ = ImGui::GetCurrentContext();
    application_->set_edge_budget(budget);
    hear(Resized{{static_cast<float>(width), static_cast<float>(height)}, 1});
    settle();
}

HeadlessWindow::~HeadlessWindow() {
    ImGui::SetCurrentContext(imgui_);
    application_.reset();
    ImGui::SetCurrentContext(nullptr);
}

void HeadlessWindow::act(const Action& action) {
    ImGui::SetCurrentContext(imgui_);
    application_->act(action);
}

void HeadlessWindow::frame() {
    ImGui::SetCurrentContext(imgui_);
    now_ += 1.0 / 60;
    framebuffer_.bind();
    application_->frame(now_);
    glFinish();
}

void HeadlessWindow::settle() {
    constexpr int kMost = 300;
    frame();
    for (int i = 0; i < kMost && application_->wants_frame() && !application_->state().play.playback.playing; ++i) {
        frame();
    }
}

}  // namespace netglow
