#include "app/ui/text_field.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "app/ui/draw.h"

namespace netglow {

TextFieldChange text_field(Ui& ui, std::string_view name, const Rect& rect, std::string& text,
                           const TextFieldLook& look) {
    constexpr float kPoints = 12;
    const FontScope font(ui, Font::sans, kPoints);
    ui.fonts.want(text);
    ui.fonts.want(look.hint);
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        vec({ui.px(8), std::max(0.F, (rect.height - ImGui::GetFontSize()) / 2)}));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, packed(ui.theme.field));
    ImGui::SetNextItemWidth(rect.width);
    if (look.focus) {
        ImGui::SetKeyboardFocusHere();
    }
    const std::string id = "##" + std::string(name);
    const std::string hint(look.hint);
    TextFieldChange change;
    change.entered = ImGui::InputTextWithHint(id.c_str(), hint.c_str(), &text,
                                              ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    change.active = ImGui::IsItemActive();
    const bool hovered = ImGui::IsItemHovered();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    stroke_rect(rect,
                change.active ? ui.theme.ink
                : hovered     ? ui.theme.muted
                              : ui.theme.line,
                ui.px(4), std::max(1.F, std::floor(ui.scale)));
    ui.registry.add(name, {rect, text, true});
    return change;
}

}  // namespace netglow
