#include "app/panels/bars/notice_bar.h"

#include <imgui.h>

#include "app/state/command.h"
#include "app/state/document/read_only.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"

namespace netglow {

void notice_bar(Panel& panel, const Rect& rect) {
    if (!panel.state.open.read_only) {
        return;
    }
    Ui& ui = panel.ui;
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, vec({0, 0}));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(ui.theme.lit));
    ImGui::Begin("##notice", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    const Command& save_as = command("save_as");
    const std::string keys = shortcut_text(save_as);
    const float wide = text_width(ui, Font::sans, 12, save_as.title) + ui.px(28);
    const Rect at{rect.right() - ui.px(16) - wide, rect.center().y - ui.px(12), wide, ui.px(24)};
    if (button(ui, "notice/save_as", at, save_as.title, {.hint = {"A copy that can be edited", keys}})) {
        panel.answer(save_as.action(panel.state));
    }
    const std::string words = read_only_words(*panel.state.open.read_only);
    const float left = rect.x + ui.px(16);
    draw_text(ui, Font::sans, 13, {left, rect.center().y + ui.px(4.5F)}, ui.theme.ink,
              fitted(ui, Font::sans, 13, words, at.x - ui.px(16) - left));
    draw_line({rect.x, rect.bottom() - 0.5F}, {rect.right(), rect.bottom() - 0.5F}, ui.theme.line);
    ui.registry.add("notice", {rect, words, true});
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

}  // namespace netglow
