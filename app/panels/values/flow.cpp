#include "app/panels/values/flow.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/draw.h"

namespace netglow {

Flow::Flow(const Ui& ui, const char* id, const Rect& rect) : ui_(ui), rect_(rect) {
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin(id, nullptr,
                 (ImGuiWindowFlags_NoDecoration & ~ImGuiWindowFlags_NoScrollbar) | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_NoBackground);  // the frame is cleared to the panels' colour
    ImGui::PopStyleVar(3);
    top_ = ImGui::GetCursorScreenPos().y;
    y_ = top_;
}

Flow::~Flow() {
    ImGui::SetCursorScreenPos(vec({rect_.x, top_}));
    ImGui::Dummy(vec({1, std::ceil(y_ - top_)}));
    ImGui::End();
}

Rect Flow::take(float height) {
    const Rect taken{rect_.x, std::round(y_), rect_.width, ui_.px(height)};
    y_ += ui_.px(height);
    return taken;
}

bool Flow::visible(float height) const {
    return y_ + ui_.px(height) >= rect_.y && y_ <= rect_.bottom();
}

void Flow::bring_into_sight(float height) const {
    const float above = rect_.y - y_;
    const float below = y_ + ui_.px(height) - rect_.bottom();
    if (above > 0) {
        ImGui::SetScrollY(std::max(ImGui::GetScrollY() - above, 0.F));
    } else if (below > 0) {
        ImGui::SetScrollY(ImGui::GetScrollY() + std::min(below, -above));
    }
}

void Flow::heading(std::string_view text) {
    const Rect line = take(20);
    section_label(ui_, {line.x + ui_.px(16), line.y + ui_.px(14)}, text);
}

}  // namespace netglow
