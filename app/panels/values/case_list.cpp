#include "app/panels/values/case_list.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/state/command.h"
#include "app/state/inputs/data_score.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "app/ui/text_line.h"
#include "core/text/ascii_case.h"

namespace netglow {
namespace {

constexpr float kWidth = 320;
constexpr float kPad = 10;
constexpr float kLine = 24;
constexpr float kHead = 30;  ///< the filter
constexpr float kFoot = 34;
constexpr float kMostLines = 14;

const DataScore* score_now(const State& state) {
    return data_fits(state) ? state.inputs.score.get() : nullptr;
}

Verdict verdict_of(const State& state, CaseAt at) {
    const DataScore* score = score_now(state);
    return at.in_data && score != nullptr && at.index < score->verdicts.size() ? score->verdicts[at.index]
                                                                               : Verdict::none;
}

bool passes(const State& state, CaseAt at, const std::string& wanted, bool wrong_only) {
    if (wrong_only && verdict_of(state, at) != Verdict::wrong) {
        return false;
    }
    if (wanted.empty()) {
        return true;
    }
    if (at.in_data && state.inputs.data->names.empty()) {
        if (std::to_string(at.index + 1) == wanted) {
            return true;
        }
    } else if (ascii_lower(case_label(state, at)).find(wanted) != std::string::npos) {
        return true;
    }
    const std::optional<Vector> target = case_target(state, at);
    return target && ascii_lower(target_label(state, *target)) == wanted;
}

/// The places that pass, made again only where something has changed.
void apply_filter(const State& state, CaseListUiState& ui_state) {
    const CaseListUiState::From from{ui_state.filter, ui_state.wrong_only, state.inputs.revision, cases_in_all(state),
                                     score_now(state)};
    if (from == ui_state.from) {
        return;
    }
    ui_state.from = from;
    ui_state.marked = 0;
    ui_state.shown.clear();
    if (ui_state.filter.empty() && !ui_state.wrong_only) {
        return;
    }
    const std::string wanted = ascii_lower(ui_state.filter);
    for (std::size_t place = 0; place < from.all; ++place) {
        if (passes(state, case_at(state, place), wanted, ui_state.wrong_only)) {
            ui_state.shown.push_back(place);
        }
    }
}

struct Lines {
    const CaseListUiState& ui_state;
    std::size_t all;
    bool filtered() const { return !ui_state.filter.empty() || ui_state.wrong_only; }
    std::size_t size() const { return filtered() ? ui_state.shown.size() : all; }
    std::size_t place(std::size_t line) const { return filtered() ? ui_state.shown[line] : line; }
};

/// True where it was clicked.
bool case_line(Panel& panel, const Rect& line, CaseAt at, bool marked) {
    Ui& ui = panel.ui;
    const State& state = panel.state;
    const std::string label = case_label(state, at);
    const bool current = state.inputs.choice.now == at;
    const Item item =
        press_area(ui, (at.in_data ? "cases/row/" : "cases/case/") + std::to_string(at.index + 1), line, label, true);
    if (item.hovered || marked) {
        fill_rect(line, ui.theme.lit, ui.px(4));
    }
    const float y = middle_baseline(ui, line, 12);
    float right = line.right() - ui.px(6);
    const Verdict verdict = verdict_of(state, at);
    if (verdict != Verdict::none) {
        draw_text(ui, Font::sans_semibold, 12, {right, y},
                  verdict == Verdict::wrong ? ui.theme.warning : ui.theme.muted, verdict == Verdict::wrong ? "✗" : "✓",
                  Anchor::end);
        if (verdict == Verdict::wrong && state.open.document.network.neurons(state.open.document.network.depth()) > 1) {
            const std::size_t depth = state.open.document.network.depth();
            const std::string answer = neuron_name(state.open.document, {depth, state.inputs.score->answers[at.index]});
            draw_text(ui, Font::sans, 12, {right - ui.px(18), y}, ui.theme.warning,
                      fitted(ui, Font::sans, 12, answer, ui.px(50)), Anchor::end);
        }
    }
    right -= ui.px(76);
    float room = right - line.x - ui.px(8);
    if (const std::optional<Vector> target = case_target(state, at)) {
        const std::string words = fitted(ui, Font::sans, 12, target_label(state, *target), ui.px(70));
        draw_text(ui, Font::sans, 12, {right, y}, ui.theme.muted, words, Anchor::end);
        room -= text_width(ui, Font::sans, 12, words) + ui.px(10);
    }
    const Font font = current ? Font::sans_semibold : Font::sans;
    draw_text(ui, font, 12, {line.x + ui.px(6), y}, ui.theme.ink, fitted(ui, font, 12, label, room));
    return item.clicked;
}

/// What the columns of the list are, over it; and the lot of them.
void heading(Panel& panel, const Rect& line) {
    Ui& ui = panel.ui;
    const State& state = panel.state;
    const std::size_t cases = state.open.document.cases.size();
    std::string words = cases > 0 ? std::to_string(cases) + (cases == 1 ? " case" : " cases") : "";
    if (data_fits(state)) {
        words += (words.empty() ? "" : ", ") + std::to_string(state.inputs.data->rows) +
                 (state.inputs.data->rows == 1 ? " row" : " rows");
    }
    const float y = line.y + ui.px(15);
    draw_text(ui, Font::sans_semibold, 11, {line.x + ui.px(6), y}, ui.theme.muted, words);
    draw_text(ui, Font::sans_semibold, 11, {line.right() - ui.px(82), y}, ui.theme.muted, "expected", Anchor::end);
    if (score_now(state) != nullptr && score_now(state)->asked > 0) {
        draw_text(ui, Font::sans_semibold, 11, {line.right() - ui.px(6), y}, ui.theme.muted, "answer", Anchor::end);
    }
    ui.registry.add("cases/heading", {line, words, true});
}

void move_mark(const Lines& lines, CaseListUiState& ui_state) {
    const std::size_t last = lines.size() - 1;
    if (compat::pressed(Key::down, true)) {
        ui_state.marked = std::min(ui_state.marked + 1, last);
    }
    if (compat::pressed(Key::up, true) && ui_state.marked > 0) {
        --ui_state.marked;
    }
}

std::optional<CaseAt> lines_in_sight(Panel& panel, const Rect& rect, CaseListUiState& ui_state) {
    Ui& ui = panel.ui;
    const Lines lines{ui_state, cases_in_all(panel.state)};
    std::optional<CaseAt> picked;
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
    ImGui::BeginChild("##lines", vec({rect.width, rect.height}));
    const float height = ui.px(kLine);
    if (lines.size() == 0) {
        draw_text(ui, Font::sans, 12, {rect.x + ui.px(6), rect.y + ui.px(17)}, ui.theme.muted,
                  ui_state.wrong_only && ui_state.filter.empty() ? "No row is wrong" : "No match");
    } else {
        const std::size_t before = ui_state.marked;
        move_mark(lines, ui_state);
        if (ui_state.opening && panel.state.inputs.choice.now && !lines.filtered()) {
            ui_state.marked = std::min(place_of(panel.state, *panel.state.inputs.choice.now), lines.size() - 1);
        }
        if (ui_state.marked != before || ui_state.opening) {
            const float top = height * static_cast<float>(ui_state.marked);
            if (top < ImGui::GetScrollY() || top + height > ImGui::GetScrollY() + rect.height) {
                ImGui::SetScrollY(std::max(0.F, top - rect.height / 2));
            }
        }
    }
    const Point corner = point(ImGui::GetCursorScreenPos());
    const float width = ImGui::GetContentRegionAvail().x;
    const auto first = static_cast<std::size_t>(std::max(0.F, std::floor(ImGui::GetScrollY() / height)));
    const auto end = std::min(lines.size(), first + static_cast<std::size_t>(rect.height / height) + 2);
    for (std::size_t line = first; line < end; ++line) {
        const CaseAt at = case_at(panel.state, lines.place(line));
        const Rect place{corner.x, corner.y + height * static_cast<float>(line), width, height};
        if (case_line(panel, place, at, line == ui_state.marked)) {
            picked = at;
        }
    }
    if (!picked && lines.size() > 0 && compat::pressed_enter()) {
        picked = case_at(panel.state, lines.place(std::min(ui_state.marked, lines.size() - 1)));
    }
    ImGui::SetCursorScreenPos(vec(corner));
    ImGui::Dummy(vec({1, height * static_cast<float>(lines.size())}));
    ImGui::EndChild();
    return picked;
}

/// What can be done with the list; true where that closes it.
bool foot(Panel& panel, const Rect& line) {
    Ui& ui = panel.ui;
    constexpr std::pair<const char*, const char*> kButtons[] = {
        {"load_inputs", "Load…"}, {"rename_case", "Rename…"}, {"remove_case", "Remove"}, {"drop_data", "Let go"}};
    float x = line.x;
    bool done = false;
    for (const auto& [name, label] : kButtons) {
        const Command& item = command(name);
        if (!item.applies(panel.state)) {
            continue;
        }
        const float width = text_width(ui, Font::sans, 12, label) + ui.px(20);
        const std::string id = "cases/" + std::string(name == std::string_view("load_inputs")   ? "load"
                                                      : name == std::string_view("rename_case") ? "rename"
                                                      : name == std::string_view("remove_case") ? "remove"
                                                                                                : "drop");
        if (button(ui, id, {x, line.y + ui.px(8), width, ui.px(24)}, label,
                   {.hint = {item.what, shortcut_text(item)}})) {
            panel.answer(item.action(panel.state));
            done = true;
        }
        x += width + ui.px(6);
    }
    return done;
}

/// The filter, and of data with targets how many are right.
void head(Panel& panel, const Rect& rect, CaseListUiState& ui_state) {
    Ui& ui = panel.ui;
    const std::string score = score_text(panel.state);
    const Rect line{rect.x, rect.y, rect.width, ui.px(26)};
    const bool wrong_known = !score.empty() && panel.state.inputs.score->right < panel.state.inputs.score->asked;
    const float beside = wrong_known ? ui.px(92) : 0;
    text_line(ui, "cases/filter", {line.x, line.y, line.width - beside, line.height}, ui_state.filter,
              {.empty = "Find by name or expected output", .wanted = ui_state.opening, .select = true});
    if (wrong_known &&
        button(ui, "cases/wrong", {line.right() - ui.px(86), line.y, ui.px(86), line.height}, "Wrong only",
               {.dark = ui_state.wrong_only, .hint = {"Only rows with a wrong output", {}}})) {
        ui_state.wrong_only = !ui_state.wrong_only;
    }
}

}  // namespace

std::string score_text(const State& state) {
    const DataScore* score = score_now(state);
    if (score == nullptr || score->asked == 0) {
        return {};
    }
    return std::to_string(score->right) + " of " + std::to_string(score->asked) + " right";
}

void case_list(Panel& panel, const Rect& box, CaseListUiState& ui_state, bool open) {
    Ui& ui = panel.ui;
    constexpr const char* kId = "##cases";
    if (open) {
        ImGui::OpenPopup(kId);
        ui_state.opening = true;
    }
    if (!ImGui::IsPopupOpen(kId)) {
        return;
    }
    const State& state = panel.state;
    ui_state.wrong_only = ui_state.wrong_only && score_now(state) != nullptr;
    apply_filter(state, ui_state);
    const float lines = std::min(static_cast<float>(cases_in_all(state)), kMostLines);
    const float fixed = ui.px(2 * kPad + kHead + 22 + kFoot);
    const float room = ImGui::GetIO().DisplaySize.y - box.bottom() - ui.px(10);
    const float height =
        std::min(fixed + ui.px(kLine * std::max(lines, 1.F)), std::max(room, fixed + ui.px(3 * kLine)));
    const float width = ui.px(kWidth);
    ImGui::SetNextWindowPos(vec({box.x, box.bottom() + ui.px(2)}));
    ImGui::SetNextWindowSize(vec({width, height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    if (ImGui::BeginPopup(kId, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoScrollbar)) {
        const Point corner = point(ImGui::GetWindowPos());
        const Rect inner{corner.x + ui.px(kPad), corner.y + ui.px(kPad), width - ui.px(2 * kPad),
                         height - ui.px(2 * kPad)};
        head(panel, inner, ui_state);
        heading(panel, {inner.x, inner.y + ui.px(kHead), inner.width - ui.px(10), ui.px(22)});
        const float top = inner.y + ui.px(kHead + 22);
        const std::optional<CaseAt> picked =
            lines_in_sight(panel, {inner.x, top, inner.width, inner.bottom() - ui.px(kFoot) - top}, ui_state);
        ui_state.opening = false;
        if (picked) {
            panel.answer(ChooseCase{*picked});
        }
        if (foot(panel, {inner.x, inner.bottom() - ui.px(kFoot), inner.width, ui.px(kFoot)}) || picked ||
            compat::pressed_escape()) {
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace netglow
