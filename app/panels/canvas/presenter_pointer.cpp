#include "app/panels/canvas/presenter_pointer.h"

#include <imgui.h>

#include "app/ui/draw.h"

namespace netglow {

void presenter_pointer(Panel& panel) {
    if (!ImGui::IsMousePosValid()) {
        return;
    }
    const Ui& ui = panel.ui;
    const float radius = ui.px(22);
    const ImVec2 at = ImGui::GetMousePos();
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddCircleFilled(at, radius, packed(with_alpha(ui.theme.glow, 0.35F)));
    list->AddCircle(at, radius, packed(ui.theme.ink), 0, ui.px(3));
    ui.registry.add("pointer", {{at.x - radius, at.y - radius, 2 * radius, 2 * radius}, "", true});
}

}  // namespace netglow
