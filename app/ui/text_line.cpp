#include "app/ui/text_line.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "app/ui/typing.h"
#include "app/ui/utf8.h"

namespace netglow {
namespace {

constexpr float kPoints = 12;

struct Editing {
    const TextLine& line;
    bool begins = false;
};

void replace(ImGuiInputTextCallbackData& data, const std::string& text) {
    if (text != std::string_view(data.Buf, static_cast<std::size_t>(data.BufTextLen))) {
        data.DeleteChars(0, data.BufTextLen);
        data.InsertChars(0, text.c_str(), text.c_str() + text.size());
        compat::forget_undo();
    }
}

int edit(ImGuiInputTextCallbackData* data) {
    Editing& editing = *static_cast<Editing*>(data->UserData);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackCompletion && editing.line.completed) {
        replace(*data, editing.line.completed(std::string(data->Buf, static_cast<std::size_t>(data->BufTextLen))));
        data->CursorPos = data->SelectionStart = data->SelectionEnd = data->BufTextLen;
    } else if (data->EventFlag == ImGuiInputTextFlags_CallbackAlways && editing.begins) {
        data->CursorPos = data->SelectionEnd = data->BufTextLen;
        data->SelectionStart = editing.line.select ? 0 : data->BufTextLen;
        editing.begins = false;
    }
    return 0;
}

}  // namespace

std::string take_typed_text() {
    std::string text;
    for (const ImWchar character : ImGui::GetIO().InputQueueCharacters) {
        text += character >= ' ' && character != 0x7F ? to_utf8(character) : std::string();
    }
    ImGui::GetIO().InputQueueCharacters.resize(0);
    return text;
}

TextLineHeard text_line(Ui& ui, std::string_view name, const Rect& rect, std::string& text, const TextLine& line) {
    const std::string id = "##" + std::string(name);
    const unsigned number = ImGui::GetID(id.c_str());
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const bool was_active = storage.GetBool(number, false);
    const std::string before = text;
    const bool free = !ImGui::IsAnyItemActive() && !ImGui::IsMouseDown(ImGuiMouseButton_Left);  // a button may be held
    if (line.wanted && line.enabled && !was_active && free) {
        const std::string typed = take_typed_text();
        text = line.select && !typed.empty() && !storage.GetBool(number + 1, false) ? typed : text + typed;
        storage.SetBool(number + 1, !typed.empty() || storage.GetBool(number + 1, false));
        begin_typing_here(ui);
    }
    const bool typed_early = storage.GetBool(number + 1, false);
    fill_rect(rect, ui.theme.field, ui.px(4));
    const FontScope font(ui, Font::sans, kPoints);
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
    ImGui::SetNextItemWidth(rect.width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        vec({ui.px(8), std::max(0.F, std::floor((rect.height - ImGui::GetFontSize()) / 2))}));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0U);
    ImGui::PushStyleColor(ImGuiCol_Text, packed(line.warning ? ui.theme.warning : ui.theme.ink));
    ImGui::BeginDisabled(!line.enabled);
    TextLine placing = line;
    placing.select = line.select && !typed_early;
    Editing editing{placing, !was_active && line.wanted};
    compat::begin_without_tab_stops();
    compat::forget_typing(number);
    ImGui::InputText(id.c_str(), &text, ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_CallbackCompletion,
                     edit, &editing);
    compat::end_without_tab_stops();
    ImGui::EndDisabled();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    const bool active = ImGui::IsItemActive();
    const bool hovered = ImGui::IsItemHovered();
    storage.SetBool(number, active);
    if (active) {
        storage.SetBool(number + 1, false);
    }
    const Color edge = line.warning ? ui.theme.warning
                       : active     ? ui.theme.ink
                       : hovered    ? ui.theme.muted
                                    : ui.theme.line;
    stroke_rect(rect, edge, ui.px(4), std::max(1.F, std::floor(ui.scale)));
    if (text.empty()) {
        draw_text(ui, Font::sans, kPoints, {rect.x + ui.px(8), middle_baseline(ui, rect, kPoints)}, ui.theme.muted,
                  fitted(ui, Font::sans, kPoints, line.empty, rect.width - ui.px(16)));
    }
    ui.fonts.want(text);
    ui.registry.add(name, {rect, text, line.enabled});
    return {active, text != before};
}

}  // namespace netglow
