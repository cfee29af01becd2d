#include "app/panels/bars/notice_bar.h"

#include <imgui.h>

#include "app/state/command.h"
#include "app/state/document/read_only.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"

namespace netglow {
namespace {

/// A button for a command, at the right end of `room`, which it shortens.
void command_button(Panel& panel, std::string_view name, std::string_view hint, Rect& room) {
    Ui& ui = panel.ui;
    const Command& wanted = command(name);
    const std::string keys = shortcut_text(wanted);
    const float wide = text_width(ui, Font::sans, 12, wanted.title) + ui.px(28);
    const Rect at{room.right() - wide, room.center().y - ui.px(12), wide, ui.px(24)};
    room.width -= wide + ui.px(8);
    if (button(ui, "notice/" + std::string(name), at, wanted.title, {.hint = {hint, keys}})) {
        panel.answer(wanted.action(panel.state));
    }
}

void close_button(Panel& panel, Rect& room) {
    Ui& ui = panel.ui;
    const Rect at{room.right() - ui.px(24), room.center().y - ui.px(12), ui.px(24), ui.px(24)};
    room.width -= ui.px(32);
    if (button(ui, "notice/close", at, "×", {.plain = true, .points = 15, .hint = {"Close", {}}})) {
        panel.answer(CloseExpectations{});
    }
}

}  // namespace

bool has_notice(const State& state) {
    return state.open.read_only || !state.open.expects.empty();
}

void notice_bar(Panel& panel, const Rect& rect) {
    const State& state = panel.state;
    if (!has_notice(state)) {
        return;
    }
    Ui& ui = panel.ui;
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, vec({0, 0}));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(ui.theme.lit));
    ImGui::Begin("##notice", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    Rect room{rect.x + ui.px(16), rect.y, rect.width - ui.px(32), rect.height};
    std::string words = state.open.expects;
    if (state.open.read_only) {
        words = read_only_words(*state.open.read_only);
        command_button(panel, "save_as", "A copy that can be edited", room);
    } else {
        close_button(panel, room);
        if (may_show_pad(state) && !pad_shown(state)) {
            command_button(panel, "show_pad", "A pad to draw on", room);
        }
        command_button(panel, "load_inputs", "Rows of inputs, from a CSV file", room);
    }
    draw_text(ui, Font::sans, 13, {room.x, rect.center().y + ui.px(4.5F)}, ui.theme.ink,
              fitted(ui, Font::sans, 13, words, room.width - ui.px(8)));
    draw_line({rect.x, rect.bottom() - 0.5F}, {rect.right(), rect.bottom() - 0.5F}, ui.theme.line);
    ui.registry.add("notice", {rect, words, true});
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

}  // namespace netglow
