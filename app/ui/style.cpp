#include "app/ui/style.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace netglow {

namespace {

ImVec4 vec4(Color c) {
    return {c.r, c.g, c.b, c.a};
}

void apply_measures(ImGuiStyle& style, float scale) {
    const auto px = [scale](float points) { return std::round(points * scale); };
    style.WindowPadding = {px(12), px(10)};
    style.FramePadding = {px(8), px(5)};
    style.ItemSpacing = {px(8), px(6)};
    style.ItemInnerSpacing = {px(6), px(4)};
    style.IndentSpacing = px(16);
    style.ScrollbarSize = px(10);
    style.GrabMinSize = px(10);
    style.WindowRounding = 0;
    style.ChildRounding = 0;
    style.PopupRounding = px(6);
    style.FrameRounding = px(4);
    style.ScrollbarRounding = px(5);
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.PopupBorderSize = std::max(1.F, std::floor(scale));
    style.FrameBorderSize = 0;
    style.WindowTitleAlign = {0.F, 0.5F};
    style.DisplaySafeAreaPadding = {0, 0};
    style.WindowMinSize = {1, 1};
    style.DisabledAlpha = 0.45F;
    style.MouseCursorScale = 1;
}

}  // namespace

void apply_style(const Theme& theme, float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    apply_measures(style, scale);
    const auto set = [&style](ImGuiCol slot, Color color) { style.Colors[slot] = vec4(color); };
    const Color clear = with_alpha(theme.panel, 0);
    set(ImGuiCol_Text, theme.ink);
    set(ImGuiCol_TextDisabled, theme.muted);
    set(ImGuiCol_WindowBg, theme.panel);
    set(ImGuiCol_ChildBg, clear);
    set(ImGuiCol_PopupBg, theme.field);
    set(ImGuiCol_Border, theme.line);
    set(ImGuiCol_BorderShadow, clear);
    set(ImGuiCol_FrameBg, theme.field);
    set(ImGuiCol_FrameBgHovered, theme.field);
    set(ImGuiCol_FrameBgActive, theme.field);
    set(ImGuiCol_TitleBg, theme.panel);
    set(ImGuiCol_TitleBgActive, theme.panel);
    set(ImGuiCol_TitleBgCollapsed, theme.panel);
    set(ImGuiCol_MenuBarBg, theme.panel);
    set(ImGuiCol_ScrollbarBg, clear);
    set(ImGuiCol_ScrollbarGrab, theme.track);
    set(ImGuiCol_ScrollbarGrabHovered, theme.muted);
    set(ImGuiCol_ScrollbarGrabActive, theme.muted);
    set(ImGuiCol_CheckMark, theme.positive);
    set(ImGuiCol_Button, theme.field);
    set(ImGuiCol_ButtonHovered, theme.lit);
    set(ImGuiCol_ButtonActive, theme.lit);
    set(ImGuiCol_Header, theme.lit);
    set(ImGuiCol_HeaderHovered, theme.lit);
    set(ImGuiCol_HeaderActive, theme.lit);
    set(ImGuiCol_Separator, theme.line);
    set(ImGuiCol_SeparatorHovered, theme.muted);
    set(ImGuiCol_SeparatorActive, theme.muted);
    set(ImGuiCol_TextSelectedBg, mix(theme.field, theme.positive, 0.3F));
    set(ImGuiCol_ModalWindowDimBg, {0.06F, 0.08F, 0.12F, 0.4F});
}

}  // namespace netglow
