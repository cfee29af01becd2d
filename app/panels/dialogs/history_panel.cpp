#include "app/panels/dialogs/history_panel.h"

#include <imgui.h>

#include <algorithm>

#include "app/ui/draw.h"
#include "app/ui/floating.h"
#include "app/ui/item.h"

namespace netglow {
namespace {

constexpr float kWidth = 272;
constexpr float kHeight = 336;
constexpr float kAway = 12;  ///< from the canvas's corner
constexpr float kRow = 26;

void step_row(Panel& panel, std::size_t step, const Rect& rect) {
    Ui& ui = panel.ui;
    const History& history = panel.state.open.history;
    const bool current = step == history.done();
    const bool undone = step > history.done();
    const std::string title = step == 0 ? "As opened" : history.title(step - 1);
    const Item item = press_area(ui, "history/" + std::to_string(step), rect, title, true);
    if (current) {
        fill_rect(rect, ui.theme.lit, ui.px(4));
    } else if (item.hovered) {
        fill_rect(rect, ui.theme.field, ui.px(4));
    }
    const float left = rect.x + ui.px(8);
    const std::string text = fitted(ui, Font::sans, 12, title, rect.right() - ui.px(8) - left);
    ui.fonts.want(text);
    draw_text(ui, current ? Font::sans_semibold : Font::sans, 12, {left, middle_baseline(ui, rect, 12)},
              undone ? ui.theme.muted : ui.theme.ink, text);
    if (item.clicked) {
        panel.answer(JumpTo{step});
    }
}

/// Scrolls the current step into sight when it has changed, once, so that the user can scroll away from it.
void follow_step(const History& history, float row, HistoryUiState& ui_state) {
    if (ui_state.shown_done == history.done() && ui_state.shown_size == history.size()) {
        return;
    }
    ui_state = {history.done(), history.size()};
    const float top = row * static_cast<float>(history.done());
    const float height = ImGui::GetWindowHeight();
    if (top < ImGui::GetScrollY() || top + row > ImGui::GetScrollY() + height) {
        ImGui::SetScrollY(std::max(0.F, top - height / 2));
    }
}

}  // namespace

void history_panel(Panel& panel, const Rect& canvas, HistoryUiState& ui_state) {
    if (!panel.state.session.history_open) {
        ui_state = {};
        return;
    }
    Ui& ui = panel.ui;
    const Size size{std::min(ui.px(kWidth), canvas.width), std::min(ui.px(kHeight), canvas.height)};
    const Rect rect{std::max(canvas.right() - ui.px(kAway) - size.width, canvas.x),
                    std::min(canvas.y + ui.px(kAway), canvas.bottom() - size.height), size.width, size.height};
    const Floating window(ui, "history", rect, "History");
    if (window.closed()) {
        panel.answer(ShowHistory{false});
    }
    const Rect room{window.room().x - ui.px(8), window.room().y, window.room().width + ui.px(16), window.room().height};
    ImGui::SetCursorScreenPos(vec({room.x, room.y}));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::BeginChild("##steps", vec({room.width, room.height}));
    const History& history = panel.state.open.history;
    follow_step(history, ui.px(kRow), ui_state);
    const float width = ImGui::GetContentRegionAvail().x;
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(history.size()) + 1, ui.px(kRow));
    while (clipper.Step()) {
        for (int step = clipper.DisplayStart; step < clipper.DisplayEnd; ++step) {
            const Point corner = point(ImGui::GetCursorScreenPos());
            step_row(panel, static_cast<std::size_t>(step), {corner.x, corner.y, width, ui.px(kRow)});
            ImGui::SetCursorScreenPos(vec({corner.x, corner.y + ui.px(kRow)}));
        }
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

}  // namespace netglow
