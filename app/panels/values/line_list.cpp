#include "app/panels/values/line_list.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/draw.h"

namespace netglow {

LineList::LineList(const Ui& ui, const char* id, const Rect& rect, float height, std::size_t lines)
    : rect_(rect), height_(ui.px(height)), lines_(lines) {
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0U);
    ImGui::BeginChild(id, vec({std::min(rect.width, ImGui::GetContentRegionAvail().x), rect.height}), false,
                      ImGuiWindowFlags_NoNav);
    ImGui::PopStyleColor();
    corner_ = point(ImGui::GetCursorScreenPos());
    width_ = ImGui::GetContentRegionAvail().x;
    const float scrolled = std::max(rect.y - corner_.y, 0.F);
    first_ = std::min(static_cast<std::size_t>(scrolled / height_), lines_);
    end_ = std::min(first_ + static_cast<std::size_t>(std::ceil(rect.height / height_)) + 1, lines_);
}

LineList::~LineList() {
    ImGui::SetCursorScreenPos(vec(corner_));
    ImGui::Dummy(vec({1, height_ * static_cast<float>(lines_)}));
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void LineList::bring_into_sight(std::size_t line) {
    const float top = height_ * static_cast<float>(line);
    const float scrolled = ImGui::GetScrollY();
    if (top < scrolled || rect_.height < height_) {
        ImGui::SetScrollY(top);
    } else if (top + height_ > scrolled + rect_.height) {
        ImGui::SetScrollY(top + height_ - rect_.height);
    }
}

Rect LineList::line(std::size_t line) const {
    return {corner_.x, corner_.y + height_ * static_cast<float>(line), width_, height_};
}

}  // namespace netglow
