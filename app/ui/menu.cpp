#include "app/ui/menu.h"

#include <imgui.h>

#include <cfloat>
#include <string>

#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"

namespace netglow {
namespace {

constexpr float kLeastWidth = 210;
constexpr float kBetweenLines = 10;
constexpr float kCheckMark = 24;  ///< room for it, behind the shortcut

}  // namespace

bool begin_menu(Ui& ui, std::string_view name, std::string_view label, bool enabled, bool open) {
    // Where the menu is open, ImGui's last item is already inside it; so the place of the word is taken before.
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string text(label);
    ui.fonts.want(label);
    ui.registry.add(name,
                    {{at.x, at.y, ImGui::CalcTextSize(text.c_str()).x, ImGui::GetTextLineHeight()}, text, enabled});
    if (open) {
        ImGui::OpenPopup(text.c_str());
    }
    ImGui::SetNextWindowSizeConstraints({ui.px(kLeastWidth), 0}, {FLT_MAX, FLT_MAX});
    if (!ImGui::BeginMenu(text.c_str(), enabled)) {
        return false;
    }
    if (compat::pressed_escape()) {
        ImGui::CloseCurrentPopup();  // which Dear ImGui does for those alone who walk through menus by keys
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(kBetweenLines)});
    return true;
}

void end_menu() {
    ImGui::PopStyleVar();
    ImGui::EndMenu();
}

bool menu_item(Ui& ui, std::string_view name, const MenuItem& item) {
    const std::string label(item.label);
    const std::string shortcut(item.shortcut);
    ui.state.menu_shown = true;
    ui.fonts.want(label);
    ui.fonts.want(shortcut);
    const bool chosen =
        ImGui::MenuItem(label.c_str(), shortcut.empty() ? nullptr : shortcut.c_str(), item.checked, item.enabled);
    const Point corner = point(ImGui::GetItemRectMin());
    const Point end = point(ImGui::GetItemRectMax());
    const Rect rect{corner.x, corner.y, end.x - corner.x, end.y - corner.y};
    ui.registry.add(name, {rect, label, item.enabled});
    return chosen;
}

}  // namespace netglow
