// WidgetApp: a headless window that shows the widgets under test.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "app/ui/imgui_layer.h"
#include "tests/ui/ui_driver.h"

namespace netglow {

class WidgetApp final : public Driven {
public:
    static constexpr int kWidth = 640;
    static constexpr int kHeight = 480;

    /// `draw` is called in every frame, inside one ImGui window that fills the picture.
    explicit WidgetApp(std::function<void(Ui&)> draw, float scale = 1);

    EventQueue& events() override { return events_; }
    void frame() override;
    const Registry& registry() const override { return registry_; }

    ImGuiLayer& layer() { return layer_; }
    std::string& clipboard() { return clipboard_; }
    /// Called after the window has ended, outside of it: for dialogs.
    std::function<void(Ui&)> draw_over;
    double seconds_a_frame = 1.0 / 60;
    int frames_drawn = 0;
    std::vector<std::uint8_t> pixels() const { return framebuffer_.read(); }

private:
    HeadlessContext context_;
    Framebuffer framebuffer_;
    std::string clipboard_;
    ImGuiLayer layer_;
    std::function<void(Ui&)> draw_;
    float scale_;
    EventQueue events_;
    Registry registry_;
};

}  // namespace netglow
