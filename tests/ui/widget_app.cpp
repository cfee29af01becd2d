#include "tests/ui/widget_app.h"

#include <glad/gl.h>
#include <imgui.h>

namespace netglow {

WidgetApp::WidgetApp(std::function<void(Ui&)> draw, float scale)
    : framebuffer_(kWidth, kHeight),
      layer_({[this] { return clipboard_; }, [this](const std::string& text) { clipboard_ = text; }}),
      draw_(std::move(draw)),
      scale_(scale) {
    frame();
    frame();
}

void WidgetApp::frame() {
    ++frames_drawn;
    const Theme& colors = theme(ThemeKind::light);
    layer_.set_style(scale_, colors);
    layer_.consume(events_);
    framebuffer_.bind();
    glViewport(0, 0, kWidth, kHeight);
    glClearColor(colors.panel.r, colors.panel.g, colors.panel.b, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    layer_.begin_frame({kWidth, kHeight}, seconds_a_frame);
    registry_.begin_frame();
    Ui ui = layer_.ui(registry_, colors);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({kWidth, kHeight});
    ImGui::Begin("widgets", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus);
    draw_(ui);
    ImGui::End();
    if (draw_over) {
        draw_over(ui);
    }
    layer_.end_frame();
    layer_.draw();
}

}  // namespace netglow
