#include "app/ui/scene_views.h"

#include <imgui.h>

namespace netglow {

void SceneViews::draw_view(const ImDrawList*, const ImDrawCmd* command) {
    const View& view = *static_cast<const View*>(command->UserCallbackData);
    const ImVec4& clip = command->ClipRect;
    view.owner->draw_(view.scene, view.rect, {clip.x, clip.y, clip.z - clip.x, clip.w - clip.y}, view.magnification);
}

void SceneViews::show(Scene scene, const Rect& rect, float magnification) {
    views_.push_back({this, std::move(scene), rect, magnification});
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCallback(draw_view, &views_.back());
    list->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
    // Nothing to be seen: ImGui, when it dims what lies behind a window, asserts that no callback ends its list.
    list->PrimReserve(6, 4);
    list->PrimRect({0, 0}, {0, 0}, 0);
}

}  // namespace netglow
