#include "app/panels/values/case_panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/state/command.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "app/ui/text_line.h"
#include "core/document/cases.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

constexpr float kMargin = 16;
constexpr float kArrow = 22;
constexpr const char* kOwn = "own values";

Rect inner(const Ui& ui, const Rect& line, float height) {
    return {line.x + ui.px(kMargin), line.y + (line.height - ui.px(height)) / 2, line.width - ui.px(kMargin + 12),
            ui.px(height)};
}

/// Steps through the cases.
void step_button(Panel& panel, std::string_view name, const Rect& rect, std::string_view wanted, bool right) {
    const Command& item = command(wanted);
    if (arrow_button(panel.ui, name, rect, right, item.applies(panel.state), {item.title, shortcut_text(item)})) {
        panel.answer(item.action(panel.state));
    }
}

/// The box that shows what is chosen; true where the list is wanted.
bool closed_box(Ui& ui, const Rect& rect, const std::string& label, bool own) {
    const Item item = press_area(ui, "case", rect, label, true);
    show_hint(ui, {"Choose the inputs", {}});
    fill_rect(rect, ui.theme.field, ui.px(4));
    stroke_rect(rect, item.hovered ? ui.theme.muted : ui.theme.line, ui.px(4), std::max(1.F, std::floor(ui.scale)));
    draw_text(ui, Font::sans, 12, {rect.x + ui.px(8), middle_baseline(ui, rect, 12)},
              own ? ui.theme.muted : ui.theme.ink, fitted(ui, Font::sans, 12, label, rect.width - ui.px(28)));
    const Point tip{rect.right() - ui.px(12), rect.center().y + ui.px(3)};
    ImGui::GetWindowDrawList()->AddTriangleFilled(
        {tip.x - ui.px(4), tip.y - ui.px(6)}, {tip.x + ui.px(4), tip.y - ui.px(6)}, vec(tip), packed(ui.theme.muted));
    return item.clicked;
}

/// "4 of 10, expected 3".
std::string state_text(const State& state) {
    const std::optional<CaseAt>& now = state.inputs.choice.now;
    if (!now) {
        const std::optional<CaseAt>& last = state.inputs.choice.last;
        return last && case_exists(state, *last) ? "were " + case_label(state, *last) : "";
    }
    std::string text = now->in_data
                           ? "row " + std::to_string(now->index + 1) + " of " + std::to_string(state.inputs.data->rows)
                           : std::to_string(now->index + 1) + " of " + std::to_string(state.open.document.cases.size());
    if (const std::optional<Vector> target = case_target(state, *now)) {
        if (const std::string expected = target_label(state, *target); !expected.empty()) {
            text += ", expected " + expected;
        }
    }
    return text;
}

void keep(Panel& panel, const CaseUiState& ui_state) {
    const State& state = panel.state;
    if (ui_state.naming == Naming::new_case) {
        panel.answer(KeepCase{ui_state.name});
    } else if (state.inputs.choice.now && !state.inputs.choice.now->in_data) {
        if (ui_state.name != state.open.document.cases[state.inputs.choice.now->index].name) {
            panel.answer(EditDocument{RenameCase{state.inputs.choice.now->index, ui_state.name}});
        }
        panel.answer(NameCase{Naming::nothing});
    }
}

/// A name is asked for: a box to type it into, in the place of the list.
void name_box(Panel& panel, Flow& flow, CaseUiState& ui_state) {
    Ui& ui = panel.ui;
    const State& state = panel.state;
    const bool opening = std::exchange(ui_state.naming, state.inputs.choice.naming) != state.inputs.choice.naming;
    if (opening) {
        const std::optional<CaseAt>& now = state.inputs.choice.now;
        ui_state.typed = false;
        ui_state.name = now && (now->in_data || ui_state.naming == Naming::present_case) ? case_label(state, *now)
                                                                                         : new_case_name(state);
    }
    const TextLineHeard heard = text_line(ui, "case/name", inner(ui, flow.take(28), 24), ui_state.name,
                                          {.empty = "Name of the case", .wanted = !ui_state.typed, .select = true});
    const Rect line = inner(ui, flow.take(24), 22);
    draw_text(ui, Font::sans, 12, {line.x, line.y + ui.px(15)}, ui.theme.muted,
              ui_state.naming == Naming::new_case ? "Enter keeps the case" : "Enter renames the case");
    const bool left = ui_state.typed && !heard.active;
    ui_state.typed = ui_state.typed || heard.active;
    if (left && !compat::pressed_escape()) {
        keep(panel, ui_state);
    } else if (left) {
        panel.answer(NameCase{Naming::nothing});
    }
}

void state_line(Panel& panel, Flow& flow) {
    Ui& ui = panel.ui;
    const Rect line = inner(ui, flow.take(24), 22);
    const Command& item = command("keep_case");
    float room = line.width;
    if (item.applies(panel.state)) {
        constexpr const char* kKeep = "Keep…";
        const float width = text_width(ui, Font::sans, 12, kKeep) + ui.px(12);  // its text ends with the line
        room -= width;
        const Rect place{line.right() - width + ui.px(6), line.y, width, line.height};
        if (button(ui, "case/keep", place, kKeep,
                   {.plain = true, .strong = true, .hint = {item.what, shortcut_text(item)}})) {
            panel.answer(item.action(panel.state));
        }
    }
    const std::string words = state_text(panel.state);
    draw_text(ui, Font::sans, 12, {line.x, line.y + ui.px(15)}, ui.theme.muted,
              fitted(ui, Font::sans, 12, words, room));
    ui.registry.add("case/state", {line, words, true});
}

/// The data file beside the network.
void data_line(Panel& panel, Flow& flow) {
    Ui& ui = panel.ui;
    const State& state = panel.state;
    const Rect line = inner(ui, flow.take(20), 20);
    const std::string name = shown_name(state.inputs.data->file.filename().string());
    const std::string rest = data_fits(state) ? score_text(state)
                                              : "has " + std::to_string(state.inputs.data->inputs) + " inputs, not " +
                                                    std::to_string(state.open.document.network.inputs());
    const float width = text_width(ui, Font::sans, 12, rest);
    const float y = line.y + ui.px(13);
    draw_text(ui, Font::sans, 12, {line.x, y}, ui.theme.muted,
              fitted(ui, Font::sans, 12, name, line.width - width - ui.px(10)));
    draw_text(ui, Font::sans, 12, {line.right(), y}, data_fits(state) ? ui.theme.ink : ui.theme.warning, rest,
              Anchor::end);
    ui.registry.add("case/data", {line, name + " " + rest, true});
}

}  // namespace

void case_panel(Panel& panel, Flow& flow, CaseUiState& ui_state) {
    Ui& ui = panel.ui;
    const State& state = panel.state;
    if (state.inputs.choice.naming != Naming::nothing) {
        name_box(panel, flow, ui_state);
        flow.space(4);
        return;
    }
    ui_state.naming = Naming::nothing;
    if (cases_in_all(state) > 0) {
        const Rect line = inner(ui, flow.take(28), 24);
        const bool own = !state.inputs.choice.now;
        const std::string label = own ? kOwn : case_label(state, *state.inputs.choice.now);
        const float arrow = ui.px(kArrow);
        const Rect box{line.x + arrow + ui.px(4), line.y, line.width - 2 * (arrow + ui.px(4)), line.height};
        step_button(panel, "case/previous", {line.x, line.y, arrow, line.height}, "previous_case", false);
        const bool open = closed_box(ui, box, label, own);
        step_button(panel, "case/next", {line.right() - arrow, line.y, arrow, line.height}, "next_case", true);
        case_list(panel, {line.x, line.y, line.width, line.height}, ui_state.list, open);
        state_line(panel, flow);
    }
    if (state.inputs.data) {
        data_line(panel, flow);
    }
    if (cases_in_all(state) > 0 || state.inputs.data) {
        flow.space(6);
    }
}

}  // namespace netglow
