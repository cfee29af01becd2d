#include "app/panels/dialogs/sheet.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/draw.h"

namespace netglow {
namespace {

Rect placed(const Ui& ui, Size wanted, const Rect& window) {
    constexpr float kLeft = 24;  // of the window, on both sides together
    const float width = std::min(ui.px(wanted.width), window.width - ui.px(kLeft));
    const float height = std::min(ui.px(wanted.height), window.height - ui.px(kLeft));
    return {std::round(window.center().x - width / 2), std::round(window.center().y - height / 2), width, height};
}

}  // namespace

SheetFrame::SheetFrame(const Ui& ui, std::string_view name, bool open, Size wanted, const Rect& window)
    : rect_(placed(ui, wanted, window)) {
    const std::string id = "##" + std::string(name) + " sheet";
    if (open && !ImGui::IsPopupOpen(id.c_str())) {
        ImGui::OpenPopup(id.c_str());
    }
    if (!ImGui::IsPopupOpen(id.c_str())) {
        return;
    }
    ImGui::SetNextWindowPos(vec({rect_.x, rect_.y}));
    ImGui::SetNextWindowSize(vec({rect_.width, rect_.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
    begun_ = ImGui::BeginPopupModal(
        id.c_str(), nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar();
    open_ = begun_ && open;
    if (begun_ && !open) {
        ImGui::CloseCurrentPopup();
    }
    if (open_) {
        covered_ = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId);
        ui.registry.add(name, {rect_, "", true});
    }
}

SheetFrame::~SheetFrame() {
    if (begun_) {
        ImGui::EndPopup();
    }
}

void SheetFrame::close() {
    ImGui::CloseCurrentPopup();
}

}  // namespace netglow
