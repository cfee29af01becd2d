#include "app/panels/canvas/case_table_panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/panels/canvas/strip_tabs.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "core/scene/strip/case_table.h"

namespace netglow {
namespace {

CaseLight light_of(Verdict verdict) {
    return verdict == Verdict::right   ? CaseLight::right
           : verdict == Verdict::wrong ? CaseLight::wrong
                                       : CaseLight::none;
}

CaseRow row_of(const State& state, const CaseScores* scores, std::size_t place) {
    const CaseAt at = case_at(state, place);
    CaseRow row{case_label(state, at), case_input(state, at), case_target(state, at), {}, CaseLight::none, {}};
    if (scores != nullptr) {
        row.output = Vector(scores->outputs.col(static_cast<Eigen::Index>(place)));
        row.light = light_of(scores->verdicts[place]);
        if (!std::isnan(scores->squared_errors[place])) {
            row.squared_error = scores->squared_errors[place];
        }
    }
    return row;
}

CaseTableView view_of(const Panel& panel, const Rect& rect, const CaseScores* scores) {
    const State& state = panel.state;
    const float unit = panel.ui.px(panel.magnification);
    CaseTableView view;
    view.theme = state.session.settings.theme;
    view.decimals = state.session.settings.decimals;
    view.size = {rect.width / unit, rect.height / unit};
    view.controls = strip_controls_width(state, false);
    view.count = cases_in_all(state);
    if (state.inputs.choice.now) {
        view.current = place_of(state, *state.inputs.choice.now);
    }
    if (scores != nullptr) {
        view.asked = scores->asked;
        view.right = scores->right;
        view.classes = scores->classes;
        view.error_sum = scores->has_errors ? std::optional(scores->error_sum) : std::nullopt;
    }
    return view;
}

/// Scrolls the chosen case into sight, once, so that the user can scroll away from it.
void follow_case(const State& state, float row, float height, CaseTableUiState& ui_state) {
    const std::optional<CaseAt>& now = state.inputs.choice.now;
    if (now == ui_state.followed) {
        return;
    }
    ui_state.followed = now;
    if (!now) {
        return;
    }
    const float top = row * static_cast<float>(place_of(state, *now));
    if (top < ImGui::GetScrollY() || top + row > ImGui::GetScrollY() + height) {
        ImGui::SetScrollY(std::max(0.F, top - (height - row) / 2));
    }
}

void rows(Panel& panel, const Rect& area, CaseTableView view, const CaseScores* scores, CaseTableUiState& ui_state) {
    Ui& ui = panel.ui;
    const State& state = panel.state;
    const float unit = ui.px(panel.magnification);
    const float height = unit * kCaseRow;
    ImGui::SetCursorScreenPos(vec({area.x, area.y}));
    ImGui::BeginChild("##cases", vec({area.width, area.height}), false, ImGuiWindowFlags_NoNav);
    follow_case(state, height, area.height, ui_state);
    const float scrolled = ImGui::GetScrollY();
    const Point corner = point(ImGui::GetCursorScreenPos());
    const float width = ImGui::GetContentRegionAvail().x;
    const auto first = static_cast<std::size_t>(std::max(0.F, std::floor(scrolled / height)));
    const auto end = std::min(view.count, first + static_cast<std::size_t>(area.height / height) + 2);
    for (std::size_t place = first; place < end; ++place) {
        const Rect line{corner.x, corner.y + height * static_cast<float>(place), width, height};
        const CaseRow row = row_of(state, scores, place);
        const std::string mark = row.light == CaseLight::right ? "✓ " : row.light == CaseLight::wrong ? "✗ " : "";
        const Item item = press_area(ui, "table/row/" + std::to_string(place + 1), line, mark + row.name, true);
        if (item.hovered) {
            view.hovered = place;
        }
        if (item.clicked && !state.open.read_only) {
            panel.answer(ChooseCase{case_at(state, place)});
        }
    }
    view.scrolled = scrolled / unit;
    Scene scene = case_table_rows(
        state.open.document, view, area.height / unit, [&](std::size_t place) { return row_of(state, scores, place); },
        panel.measure);
    panel.scenes.show(std::move(scene), {area.x, area.y, width, area.height}, panel.magnification);
    ImGui::SetCursorScreenPos(vec(corner));
    ImGui::Dummy(vec({1, height * static_cast<float>(view.count)}));
    ImGui::EndChild();
}

}  // namespace

float case_table_wish(const State& state, float room) {
    constexpr std::size_t kMost = 8;
    constexpr std::size_t kLeast = 4;
    constexpr float kShare = 0.36F;
    if (!state.has_case_table()) {
        return 0;
    }
    // Where there is room, the same for both tabs: the canvas does not move when they change.
    const std::size_t all = cases_in_all(state);
    const float least = state.case_table_shown() ? case_table_height(std::min(all, kLeast)) : 0;
    return std::min(case_table_height(std::min(all, kMost)), std::max(least, kShare * room));
}

void case_table_panel(Panel& panel, const Rect& rect, CaseTableUiState& ui_state) {
    ImGui::SetNextWindowPos(vec({rect.x, rect.y}));
    ImGui::SetNextWindowSize(vec({rect.width, rect.height}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("##table", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    Ui& ui = panel.ui;
    const CaseScores* scores = ui_state.scorer.poll(panel.state);
    const CaseTableView view = view_of(panel, rect, scores);
    Scene head = case_table_head(panel.state.open.document, view, panel.measure);
    ui.registry.add("table", {rect, "", true});
    ui.registry.add("table/right", {rect, text_of(head, "cases/right").value_or(""), true});
    ui.registry.add("table/sum", {rect, text_of(head, "cases/sum").value_or(""), true});
    panel.scenes.show(std::move(head), rect, panel.magnification);
    draw_line({rect.x, rect.y}, {rect.right(), rect.y}, ui.theme.line);
    const float unit = ui.px(panel.magnification);
    const float top = rect.y + unit * kCaseHead;
    rows(panel, {rect.x, top, rect.width, std::max(1.F, rect.bottom() - top - unit * kCaseFoot)}, view, scores,
         ui_state);
    strip_tabs(panel, rect, 16);
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace netglow
