#include "app/ui/floating.h"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "app/ui/draw.h"
#include "app/ui/item.h"

namespace netglow {
namespace {

constexpr float kMargin = 16;
constexpr float kTitle = 40;
constexpr float kCorner = 8;

bool close_cross(Ui& ui, std::string_view name, const Rect& rect) {
    const Item item = press_area(ui, std::string(name) + "/close", rect, "Close", true);
    show_hint(ui, {"Close", "Esc"});
    const float half = ui.px(4);
    const Point middle = rect.center();
    const Color color = item.hovered ? ui.theme.ink : ui.theme.muted;
    draw_line({middle.x - half, middle.y - half}, {middle.x + half, middle.y + half}, color, ui.px(1.4F));
    draw_line({middle.x - half, middle.y + half}, {middle.x + half, middle.y - half}, color, ui.px(1.4F));
    return item.clicked;
}

/// Where it was dragged to, or as far from there as a smaller program's window wants.
void keep_in_sight() {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    const ImVec2 kept(std::clamp(at.x, 0.F, std::max(screen.x - size.x, 0.F)),
                      std::clamp(at.y, 0.F, std::max(screen.y - size.y, 0.F)));
    if (kept.x != at.x || kept.y != at.y) {
        ImGui::SetWindowPos(kept);
    }
}

}  // namespace

Floating::Floating(Ui& ui, std::string_view name, const Rect& at_first, std::string_view title) {
    ImGui::SetNextWindowPos(vec({at_first.x, at_first.y}), ImGuiCond_Appearing);
    ImGui::SetNextWindowSize(vec({at_first.width, at_first.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(kCorner));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(ui.theme.panel));
    ImGui::PushStyleColor(ImGuiCol_Border, packed(ui.theme.line));
    ImGui::Begin(("##" + std::string(name)).c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    keep_in_sight();
    const Point corner = point(ImGui::GetWindowPos());
    const Rect rect{corner.x, corner.y, at_first.width, at_first.height};
    ui.registry.add(name, {rect, std::string(title), true});
    draw_text(ui, Font::sans_semibold, 13, {rect.x + ui.px(kMargin), rect.y + ui.px(25)}, ui.theme.ink, title);
    closed_ = close_cross(ui, name, {rect.right() - ui.px(34), rect.y + ui.px(9), ui.px(24), ui.px(24)});
    room_ = {rect.x + ui.px(kMargin), rect.y + ui.px(kTitle), rect.width - ui.px(2 * kMargin),
             rect.height - ui.px(kTitle + 10)};
}

Floating::~Floating() {
    ImGui::End();
}

}  // namespace netglow
