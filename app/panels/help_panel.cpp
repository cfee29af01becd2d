#include "app/panels/help_panel.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/state/command.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"

namespace netglow {
namespace {

constexpr float kWidth = 720;
constexpr float kRow = 22;

struct MouseHelp {
    const char* gesture;
    const char* what;
};
constexpr std::array kMouse = {
    MouseHelp{"Wheel", "Zoom to the pointer"},
    MouseHelp{"Drag", "On empty canvas, or with the middle button: move the picture"},
    MouseHelp{"Click", "Choose a neuron or an edge; on empty canvas: nothing"},
};

std::string all_keys(const Command& item) {
    std::string text;
    for (const Shortcut& shortcut : item.keys) {
        text += (text.empty() ? "" : ", ") + shortcut_text(shortcut);
    }
    return text;
}

void row(Panel& panel, const std::string& name, std::string_view keys, std::string_view title, std::string_view what) {
    Ui& ui = panel.ui;
    const Point at = point(ImGui::GetCursorScreenPos());
    const float baseline = at.y + ui.px(15);
    const float width = ImGui::GetContentRegionAvail().x;
    draw_text(ui, Font::mono, 12, {at.x, baseline}, ui.theme.ink, keys);
    draw_text(ui, Font::sans, 12, {at.x + ui.px(170), baseline}, ui.theme.ink, title);
    draw_text(ui, Font::sans, 12, {at.x + ui.px(310), baseline}, ui.theme.muted,
              fitted(ui, Font::sans, 12, what, width - ui.px(310)));
    ui.registry.add(name, {{at.x, at.y, width, ui.px(kRow)}, std::string(keys), true});
    ImGui::Dummy(vec({width, ui.px(kRow)}));
}

void rows(Panel& panel) {
    CommandGroup group = CommandGroup::file;
    for (const Command& item : commands()) {
        if (item.group != group) {
            group = item.group;
            ImGui::Dummy(vec({1, panel.ui.px(6)}));
        }
        row(panel, "help/" + std::string(item.name), all_keys(item), item.title, item.what);
    }
    ImGui::Dummy(vec({1, panel.ui.px(6)}));
    for (const MouseHelp& item : kMouse) {
        row(panel, "help/" + std::string(item.gesture), item.gesture, "", item.what);
    }
}

}  // namespace

void help_panel(Panel& panel, const Rect& window) {
    if (!panel.state.help_open) {
        return;
    }
    Ui& ui = panel.ui;
    const float count = static_cast<float>(commands().size() + kMouse.size());
    const float width = std::min(ui.px(kWidth), window.width - ui.px(24));
    const float height = std::min(ui.px(86 + count * kRow + 60), window.height - ui.px(24));
    const Rect rect{window.center().x - width / 2, window.center().y - height / 2, width, height};
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, vec({ui.px(24), ui.px(20)}));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, vec({0, 0}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(ui.theme.panel));
    ImGui::Begin("##help", nullptr,
                 (ImGuiWindowFlags_NoDecoration & ~ImGuiWindowFlags_NoScrollbar) | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    const Point at = point(ImGui::GetCursorScreenPos());
    draw_text(ui, Font::sans_semibold, 18, {at.x, at.y + ui.px(18)}, ui.theme.ink, "Keys");
    const Rect close{at.x + ImGui::GetContentRegionAvail().x - ui.px(72), at.y, ui.px(72), ui.px(26)};
    if (button(ui, "help/close", close, "Close", {.hint = {"Hide this list", "F1"}})) {
        panel.answer(ShowHelp{false});
    }
    ImGui::SetCursorScreenPos(vec({at.x, at.y + ui.px(38)}));
    ui.registry.add("help", {rect, "Keys", true});
    rows(panel);
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
}

}  // namespace netglow
