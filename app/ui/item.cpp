#include "app/ui/item.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace netglow {

Item press_area(Ui& ui, std::string_view name, const Rect& rect, const Rect& hit, std::string_view text, bool enabled) {
    ui.registry.add(name, {rect, std::string(text), enabled});
    ImGui::SetCursorScreenPos({hit.x, hit.y});
    ImGui::BeginDisabled(!enabled);
    const ImVec2 size(std::max(hit.width, 1.F), std::max(hit.height, 1.F));
    Item item;
    item.clicked = ImGui::InvisibleButton(std::string(name).c_str(), size);
    ImGui::EndDisabled();
    item.hovered = ImGui::IsItemHovered();
    item.held = ImGui::IsItemActive();
    item.pressed = ImGui::IsItemActivated();
    item.released = ImGui::IsItemDeactivated();
    return item;
}

Item press_area(Ui& ui, std::string_view name, const Rect& rect, std::string_view text, bool enabled) {
    return press_area(ui, name, rect, rect, text, enabled);
}

Color shown(Color color, bool enabled) {
    constexpr float kFaint = 0.4F;
    return enabled ? color : with_alpha(color, kFaint);
}

float middle_baseline(const Ui& ui, const Rect& rect, float points) {
    constexpr float kHalfCapital = 0.364F;  // of an em; both faces have capitals and digits 0.73 em high
    return std::round(rect.center().y + kHalfCapital * ui.px(points));
}

}  // namespace netglow
