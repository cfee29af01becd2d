// HeadlessWindow: the whole application drawing offscreen, to measure its frames. Needs a current GL context for its
// whole lifetime; several can share one context.
#pragma once

#include "app/application.h"
#include "app/gl/framebuffer.h"

struct ImGuiContext;

namespace netglow {

class HeadlessWindow {
public:
    /// Starts the application and draws until nothing moves. Sizes in pixels, one pixel per point.
    HeadlessWindow(State state, int width = 1280, int height = 800, const EdgeBudget& budget = {});
    ~HeadlessWindow();
    HeadlessWindow(const HeadlessWindow&) = delete;
    HeadlessWindow& operator=(const HeadlessWindow&) = delete;

    /// Performs an action, as a panel or a key would.
    void act(const Action& action);
    void hear(const Event& event) { events_.push_back(event); }
    /// Draws one frame, a sixtieth of a second after the last, and waits for the GPU (glFinish).
    void frame();
    /// Draws frames until nothing moves; at most a few hundred.
    void settle();
    const Application& application() const { return *application_; }

private:
    Framebuffer framebuffer_;
    EventQueue events_;
    std::optional<Application> application_;
    ImGuiContext* imgui_ = nullptr;  ///< the application's own
    double now_ = 0;
};

}  // namespace netglow
