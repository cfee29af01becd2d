#include "app/ui/dialog.h"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/wrap.h"
#include "core/base/assert.h"
#include "core/base/safe_text.h"

namespace netglow {

namespace {

constexpr float kWidth = 440;
constexpr float kPad = 20;
constexpr float kPoints = 13;
constexpr float kButton = 28;

/// The message, in a box that only looks like text: it can be selected and copied.
void message(Ui& ui, const Dialog& dialog, float width) {
    const FontScope font(ui, Font::sans, kPoints);
    const std::string safe = safe_lines(dialog.text);
    std::string text = wrapped(safe, width - ui.px(4),
                               [&](std::string_view piece) { return text_width(ui, Font::sans, kPoints, piece); });
    const auto lines = static_cast<float>(std::count(text.begin(), text.end(), '\n') + 1);
    const float most = ImGui::GetIO().DisplaySize.y * 0.6F;
    const float height = std::min(lines * ImGui::GetTextLineHeight() + ui.px(4), most);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ui.registry.add(dialog.name, {{at.x, at.y, width, height}, safe, true});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0U);
    text.push_back('\0');
    compat::begin_without_tab_stops();
    ImGui::InputTextMultiline("##message", text.data(), text.size(), {width, height}, ImGuiInputTextFlags_ReadOnly);
    compat::end_without_tab_stops();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

/// The button that Enter presses: the first, until Tab or an arrow has gone to another one.
std::size_t choose(std::size_t buttons) {
    int& chosen = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("##chosen"));
    const int count = static_cast<int>(buttons);
    if (ImGui::IsWindowAppearing()) {
        chosen = 0;
    }
    const bool back = ImGui::GetIO().KeyShift;
    if (compat::pressed(Key::left, true) || (compat::pressed(Key::tab, true) && !back)) {  // they stand from the right
        chosen = (chosen + 1) % count;
    } else if (compat::pressed(Key::right, true) || compat::pressed(Key::tab, true)) {
        chosen = (chosen + count - 1) % count;
    }
    return static_cast<std::size_t>(chosen);
}

/// From the right: the first at the right end; dark is the one that Enter presses.
std::optional<std::size_t> buttons(Ui& ui, const Dialog& dialog, float width) {
    std::optional<std::size_t> pressed;
    const std::size_t chosen = choose(dialog.buttons.size());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float right = at.x + width;
    for (std::size_t i = 0; i < dialog.buttons.size(); ++i) {
        const Choice& choice = dialog.buttons[i];
        const float wide = std::max(ui.px(80), text_width(ui, Font::sans, 12, choice.label) + ui.px(28));
        ButtonLook look;
        look.dark = i == chosen;
        look.hint = {choice.hint, {}};
        const Rect rect{right - wide, at.y + ui.px(10), wide, ui.px(kButton)};
        if (button(ui, dialog.name + "/" + choice.name, rect, choice.label, look)) {
            pressed = i;
        }
        right -= wide + ui.px(8);
    }
    if (ImGui::IsWindowAppearing()) {
        return pressed;  // a key of this frame is the one that asked for the dialog
    }
    if (!pressed && (compat::pressed_enter() || compat::pressed(Key::space))) {
        pressed = chosen;
    }
    if (!pressed && compat::pressed_escape()) {
        pressed = dialog.on_escape.value_or(dialog.buttons.size() - 1);
    }
    return pressed;
}

}  // namespace

std::optional<std::size_t> dialog(Ui& ui, const Dialog& dialog) {
    NETGLOW_ASSERT(!dialog.buttons.empty());
    const std::string id = dialog.name + "##dialog";
    if (!ImGui::IsPopupOpen(id.c_str())) {
        ImGui::OpenPopup(id.c_str());
    }
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float width = std::min(ui.px(kWidth), screen.x - ui.px(2 * kPad));
    ImGui::SetNextWindowPos({screen.x / 2, screen.y * 0.45F}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(kPad), ui.px(kPad)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(10)});
    std::optional<std::size_t> pressed;
    const auto flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove;
    if (ImGui::BeginPopupModal(id.c_str(), nullptr, flags)) {
        const float inner = width - ui.px(2 * kPad);
        {
            const FontScope title(ui, Font::sans_semibold, 14);
            const std::string words = safe_text(dialog.title);
            ui.fonts.want(words);
            ImGui::PushTextWrapPos(0);
            ImGui::TextUnformatted(words.c_str());
            ImGui::PopTextWrapPos();
        }
        message(ui, dialog, inner);
        pressed = buttons(ui, dialog, inner);
        if (pressed) {
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(3);
    return pressed;
}

}  // namespace netglow
