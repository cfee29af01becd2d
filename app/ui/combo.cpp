#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "core/base/assert.h"

namespace netglow {

namespace {

constexpr float kPoints = 12;
constexpr float kInset = 10;
constexpr float kLine = 24;
constexpr float kPad = 4;

void draw_closed(const Ui& ui, const Rect& rect, std::string_view label, bool hovered, bool plain) {
    const Theme& theme = ui.theme;
    if (!plain || hovered) {
        fill_rect(rect, plain ? theme.lit : theme.field, ui.px(4));
    }
    if (!plain) {
        stroke_rect(rect, hovered ? theme.muted : theme.line, ui.px(4), std::max(1.F, std::floor(ui.scale)));
    }
    const float inset = plain ? kInset - 4 : kInset;
    draw_text(ui, Font::sans, kPoints, {rect.x + ui.px(inset), middle_baseline(ui, rect, kPoints)}, theme.ink,
              fitted(ui, Font::sans, kPoints, label, rect.width - ui.px(2 * inset + 8)));
    const Point tip{rect.right() - ui.px(inset + 2), rect.center().y + ui.px(3)};
    ImGui::GetWindowDrawList()->AddTriangleFilled({tip.x - ui.px(4), tip.y - ui.px(6)},
                                                  {tip.x + ui.px(4), tip.y - ui.px(6)}, vec(tip), packed(theme.muted));
}

/// Below the box, or above it where there is more room.
void place_list(const Ui& ui, const Rect& rect, std::size_t lines) {
    const float wanted = ui.px(kLine * static_cast<float>(lines) + 2 * kPad);
    const float below = ImGui::GetIO().DisplaySize.y - rect.bottom() - ui.px(8);
    const float above = rect.y - ui.px(8);
    const bool down = wanted <= below || below >= above;
    const float height = std::min(wanted, down ? below : above);
    ImGui::SetNextWindowPos({rect.x, down ? rect.bottom() + ui.px(2) : rect.y - ui.px(2)}, ImGuiCond_Always,
                            {0.F, down ? 0.F : 1.F});
    ImGui::SetNextWindowSize({rect.width, std::max(height, ui.px(kLine))});
}

std::optional<std::size_t> list(Ui& ui, std::string_view name, std::span<const Choice> choices, std::size_t current) {
    std::optional<std::size_t> chosen;
    const float width = ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const Rect line{at.x, at.y, width, ui.px(kLine)};
        const Item item = press_area(ui, std::string(name) + "/" + choices[i].name, line, choices[i].label, true);
        show_hint(ui, {choices[i].hint, {}});
        if (item.hovered) {
            fill_rect(line, ui.theme.lit, ui.px(4));
        }
        draw_text(ui, i == current ? Font::sans_semibold : Font::sans, kPoints,
                  {line.x + ui.px(kInset - kPad), middle_baseline(ui, line, kPoints)}, ui.theme.ink, choices[i].label);
        if (i == current && ImGui::IsWindowAppearing()) {
            ImGui::SetScrollHereY();
        }
        if (item.clicked) {
            chosen = i;
            ImGui::CloseCurrentPopup();
        }
    }
    return chosen;
}

}  // namespace

std::optional<std::size_t> combo(Ui& ui, std::string_view name, const Rect& rect, std::span<const Choice> choices,
                                 std::size_t current, const ComboLook& look) {
    NETGLOW_ASSERT(current < choices.size());
    const Item item = press_area(ui, name, rect, choices[current].label, true);
    show_hint(ui, look.hint);
    draw_closed(ui, rect, choices[current].label, item.hovered, look.plain);
    const std::string id = std::string(name) + "##list";
    if (item.clicked) {
        ImGui::OpenPopup(id.c_str());
    }
    std::optional<std::size_t> chosen;
    if (ImGui::IsPopupOpen(id.c_str())) {
        place_list(ui, rect, choices.size());
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(kPad), ui.px(kPad)});
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
        if (ImGui::BeginPopup(id.c_str(), ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize)) {
            chosen = list(ui, name, choices, current);
            if (compat::pressed_escape()) {
                ImGui::CloseCurrentPopup();
            }
            ImGui::EndPopup();
        }
        ImGui::PopStyleVar(2);
    }
    return chosen != current ? chosen : std::nullopt;
}

}  // namespace netglow
