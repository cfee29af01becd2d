// HeadlessWindow: the whole application in a window that nobody sees, for measuring its frames. Needs a current GL
// context for its whole life; several of them stand beside each other in one.
#pragma once

#include "app/application.h"
#include "app/gl/framebuffer.h"

struct ImGuiContext;

namespace netglow {

class HeadlessWindow {
public:
    /// Draws until nothing moves. Sizes in pixels, a point each.
    HeadlessWindow(State state, int width = 1280, int height = 800, const EdgeBudget& budget = {});
    ~HeadlessWindow();
    HeadlessWindow(const HeadlessWindow&) = delete;
    HeadlessWindow& operator=(const HeadlessWindow&) = delete;

    /// What a panel or a key would ask for.
    void act(const Action& action);
    void hear(const Event& event) { events_.push_back(event); }
    /// One frame, a sixtieth of a second after the last, to the last pixel (glFinish).
    void frame();
    /// Frames until nothing moves; at most a few hundred.
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
