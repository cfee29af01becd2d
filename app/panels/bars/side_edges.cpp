#include "app/panels/bars/side_edges.h"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "app/panels/arrangement.h"
#include "app/panels/values/flow.h"
#include "app/state/command.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"

namespace netglow {
namespace {

constexpr float kGripHeight = 44;

/// A triangle that points to where the panel goes: out of the window, or back into it.
void draw_grip(const Ui& ui, const Rect& grip, bool to_the_left, bool hovered) {
    fill_rect(grip, hovered ? ui.theme.lit : ui.theme.panel, ui.px(4));
    stroke_rect(grip, ui.theme.line, ui.px(4), ui.px(1));
    const Point middle = grip.center();
    const float tip = to_the_left ? -ui.px(2.5F) : ui.px(2.5F);
    const float half = ui.px(4);
    const Point above{middle.x - tip, middle.y - half};
    const Point below{middle.x - tip, middle.y + half};
    const Point end{middle.x + tip, middle.y};
    const Color color = hovered ? ui.theme.ink : ui.theme.muted;
    // Clockwise, as antialiasing wants it.
    ImGui::GetWindowDrawList()->AddTriangleFilled(vec(above), vec(to_the_left ? below : end),
                                                  vec(to_the_left ? end : below), packed(color));
}

/// The width that the panel is dragged to; the mouse keeps its distance from the edge.
void drag_edge(Panel& panel, Side side, const Item& item, Size window) {
    Ui& ui = panel.ui;
    SidePanels panels = panel.state.session.settings.panels;
    SidePanel& wanted = panels.of(side);
    const float mouse = ImGui::GetIO().MousePos.x / ui.scale;
    const float reach = side == Side::left ? mouse : window.width - mouse;
    if (item.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        wanted.width = side == Side::left ? SidePanels::kUsualLeft : SidePanels::kUsualRight;
        ui.state.grab_offset = reach - wanted.width;
    } else if (item.pressed) {
        ui.state.grab_offset = reach - wanted.width;
    } else if (item.held) {
        wanted.width = std::clamp(reach - ui.state.grab_offset, SidePanels::kNarrowest,
                                  std::max(SidePanels::kNarrowest, widest_panel(window, side, panels)));
    }
    if (!(panels == panel.state.session.settings.panels)) {
        panel.answer(SetSidePanels{panels});
    }
}

void side_edge(Panel& panel, Side side, const Rect& edge, Size window) {
    Ui& ui = panel.ui;
    const bool left = side == Side::left;
    const Flow place(ui, left ? "##left_edge" : "##right_edge", edge);
    const Command& hide = command(left ? "left_panel" : "right_panel");
    const std::string name(hide.name);
    const bool is_shown = panel.state.session.settings.panels.of(side).shown;
    const Rect grip{edge.x, edge.center().y - ui.px(kGripHeight) / 2, edge.width, ui.px(kGripHeight)};
    const Item on_grip = press_area(ui, name + "/grip", grip, hide.title, true);
    show_hint(ui, {is_shown ? "Hide this panel" : "Show the panel", shortcut_text(hide)});
    if (on_grip.clicked) {
        panel.answer(hide.action(panel.state));
    }
    bool edge_active = false;
    if (is_shown) {
        const Item on_edge = press_area(ui, name + "/edge", edge, "", true);
        drag_edge(panel, side, on_edge, window);
        edge_active = on_edge.hovered || on_edge.held;
        if (edge_active) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
            const float x = left ? edge.x : edge.right() - ui.px(2);
            fill_rect({x, edge.y, ui.px(2), edge.height}, ui.theme.positive);
        }
    }
    if (!is_shown || edge_active || on_grip.hovered) {
        draw_grip(ui, grip, left == is_shown, on_grip.hovered);
    }
}

/// Opened all the same, so that the windows of both keep their places before the canvas.
void no_edge(const Ui& ui, const char* id) {
    const Flow nothing(ui, id, {-8, -8, 1, 1});
}

}  // namespace

void side_edges(Panel& panel, std::optional<Rect> left, std::optional<Rect> right, Size window) {
    if (left) {
        side_edge(panel, Side::left, *left, window);
    } else {
        no_edge(panel.ui, "##left_edge");
    }
    if (right) {
        side_edge(panel, Side::right, *right, window);
    } else {
        no_edge(panel.ui, "##right_edge");
    }
}

}  // namespace netglow
