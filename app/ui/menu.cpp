#include "app/ui/menu.h"

#include <imgui.h>

#include <string>

#include "app/ui/draw.h"

namespace netglow {

bool begin_menu(Ui& ui, std::string_view name, std::string_view label, bool enabled) {
    // Where the menu is open, ImGui's last item is already inside it; so the place of the word is taken before.
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string text(label);
    ui.fonts.want(label);
    ui.registry.add(name,
                    {{at.x, at.y, ImGui::CalcTextSize(text.c_str()).x, ImGui::GetTextLineHeight()}, text, enabled});
    return ImGui::BeginMenu(text.c_str(), enabled);
}

bool menu_item(Ui& ui, std::string_view name, const MenuItem& item) {
    const std::string label(item.label);
    const std::string shortcut(item.shortcut);
    ui.fonts.want(label);
    const bool chosen =
        ImGui::MenuItem(label.c_str(), shortcut.empty() ? nullptr : shortcut.c_str(), item.checked, item.enabled);
    const Point corner = point(ImGui::GetItemRectMin());
    const Point end = point(ImGui::GetItemRectMax());
    ui.registry.add(name, {{corner.x, corner.y, end.x - corner.x, end.y - corner.y}, label, item.enabled});
    return chosen;
}

}  // namespace netglow
