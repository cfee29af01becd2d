#include "app/ui/text_box.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "app/ui/typing.h"
#include "app/ui/utf8.h"

namespace netglow {
namespace {

constexpr float kPoints = 12;
constexpr float kInset = 7;
constexpr float kCorner = 4;

using Buffer = std::array<char, 128>;

Buffer buffer_of(std::string_view text) {
    Buffer buffer{};
    std::size_t length = std::min(text.size(), buffer.size() - 1);
    while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
        --length;  // never half a character
    }
    std::memcpy(buffer.data(), text.data(), length);
    return buffer;
}

bool type_into(const Ui& ui, std::string_view name, const Rect& rect, Buffer& buffer) {
    const FontScope font(ui, Font::sans, kPoints);
    const SizedFont sized = ui.fonts.find(Font::sans, kPoints);
    const float above = std::max(std::floor((rect.height - sized.size) / 2), 0.F);
    ImGui::SetCursorScreenPos({rect.x, middle_baseline(ui, rect, kPoints) - sized.ascent - above});
    ImGui::SetNextItemWidth(rect.width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(kInset), above));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0U);
    ImGui::PushStyleColor(ImGuiCol_Text, packed(ui.theme.ink));
    const std::string id = "##" + std::string(name);
    compat::forget_typing(ImGui::GetID(id.c_str()));
    ImGui::InputText(id.c_str(), buffer.data(), buffer.size(), ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    return ImGui::IsItemActive();
}

}  // namespace

std::optional<std::string> text_box(Ui& ui, std::string_view name, const Rect& rect, const std::string& text,
                                    const TextBoxLook& look) {
    const bool editing = ui.state.editing == name;
    Buffer buffer = buffer_of(editing ? ui.state.text : text);
    fill_rect(rect, ui.theme.field, ui.px(kCorner));
    if (look.focus) {
        begin_typing_here(ui);
    }
    const bool active = type_into(ui, name, rect, buffer);
    const bool hovered = ImGui::IsItemHovered();
    show_hint(ui, look.hint);
    if (buffer[0] == '\0') {
        draw_text(ui, Font::sans, kPoints, {rect.x + ui.px(kInset), middle_baseline(ui, rect, kPoints)}, ui.theme.muted,
                  fitted(ui, Font::sans, kPoints, look.when_empty, rect.width - ui.px(2 * kInset)));
    }
    ui.fonts.want(buffer.data());
    stroke_rect(rect,
                active    ? ui.theme.ink
                : hovered ? ui.theme.muted
                          : ui.theme.line,
                ui.px(kCorner), std::max(1.F, std::floor(ui.scale)));
    std::optional<std::string> typed = follow_typing(ui.state, name, active, buffer.data(), text);
    ui.registry.add(name, {rect, ui.state.editing == name ? ui.state.text : text, true});
    return typed;
}

}  // namespace netglow
