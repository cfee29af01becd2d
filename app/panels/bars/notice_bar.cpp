#include "app/panels/bars/notice_bar.h"

#include <imgui.h>

#include "app/state/command.h"
#include "app/state/document/read_only.h"
#include "app/state/recovery/recovery.h"
#include "app/state/recovery/recovery_actions.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"

namespace netglow {

namespace {

/// Buttons from the right, and what the bar says to the left of them.
class Bar {
public:
    Bar(Panel& panel, const Rect& rect) : ui_(panel.ui), rect_(rect), right_(rect.right() - panel.ui.px(16)) {}

    bool close(std::string_view name) {
        const Rect at{right_ - ui_.px(24), rect_.center().y - ui_.px(12), ui_.px(24), ui_.px(24)};
        right_ = at.x - ui_.px(8);
        return netglow::button(ui_, name, at, "×", {.plain = true, .points = 15, .hint = {"Close", {}}});
    }
    bool button(std::string_view name, std::string_view label, const Hint& hint) {
        const float wide = text_width(ui_, Font::sans, 12, label) + ui_.px(28);
        const Rect at{right_ - wide, rect_.center().y - ui_.px(12), wide, ui_.px(24)};
        right_ = at.x - ui_.px(8);
        return netglow::button(ui_, name, at, label, {.hint = hint});
    }
    void say(const std::string& words) {
        const float left = rect_.x + ui_.px(16);
        ui_.fonts.want(words);
        draw_text(ui_, Font::sans, 13, {left, rect_.center().y + ui_.px(4.5F)}, ui_.theme.ink,
                  fitted(ui_, Font::sans, 13, words, right_ - ui_.px(8) - left));
        draw_line({rect_.x, rect_.bottom() - 0.5F}, {rect_.right(), rect_.bottom() - 0.5F}, ui_.theme.line);
        ui_.registry.add("notice", {rect_, words, true});
    }

private:
    Ui& ui_;
    Rect rect_;
    float right_;
};

/// A button for a command, which it answers with.
void command_button(Panel& panel, Bar& bar, std::string_view name, std::string_view hint) {
    const Command& wanted = command(name);
    const std::string keys = shortcut_text(wanted);
    if (bar.button("notice/" + std::string(name), wanted.title, {hint, keys})) {
        panel.answer(wanted.action(panel.state));
    }
}

void read_only_notice(Panel& panel, Bar& bar) {
    command_button(panel, bar, "save_as", "A copy that can be edited");
    bar.say(read_only_words(*panel.state.open.read_only));
}

void not_kept_notice(Panel& panel, Bar& bar) {
    const std::string words = not_kept_words(*panel.state.session.not_kept);
    if (bar.button("notice/hide", "Hide", {"Go on without it", ""})) {
        panel.answer(HideNotKept{});
    }
    const Command& save = command("save");
    if (bar.button("notice/save", save.title, {"What is saved cannot be lost", shortcut_text(save)})) {
        panel.answer(save.action(panel.state));
    }
    bar.say(words);
}

void expects_notice(Panel& panel, Bar& bar) {
    if (bar.close("notice/close")) {
        panel.answer(CloseExpectations{});
    }
    if (may_show_pad(panel.state) && !pad_shown(panel.state)) {
        command_button(panel, bar, "show_pad", "A pad to draw on");
    }
    command_button(panel, bar, "load_inputs", "Rows of inputs, from a CSV file");
    bar.say(panel.state.open.expects);
}

bool is_not_kept(const State& state) {
    return state.session.not_kept && !state.session.not_kept->hidden;
}

}  // namespace

bool has_notice(const State& state) {
    return state.open.read_only || is_not_kept(state) || !state.open.expects.empty();
}

void notice_bar(Panel& panel, const Rect& rect) {
    if (!has_notice(panel.state)) {
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
    Bar bar(panel, rect);
    if (panel.state.open.read_only) {
        read_only_notice(panel, bar);
    } else if (is_not_kept(panel.state)) {
        not_kept_notice(panel, bar);
    } else {
        expects_notice(panel, bar);
    }
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

}  // namespace netglow
