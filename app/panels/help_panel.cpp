#include "app/panels/help_panel.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "app/state/command.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"

namespace netglow {
namespace {

constexpr float kPad = 24;
constexpr float kKeys = 158;    ///< points from a line's start to what the key does
constexpr float kColumn = 400;  ///< points
constexpr float kLine = 22;
constexpr float kBetween = 12;  ///< groups
constexpr float kTitle = 44;

struct Line {
    std::string name;  ///< in the registry
    std::string keys;
    std::string_view what;
};
struct Group {
    std::string_view title;
    std::vector<Line> lines;

    float height() const { return kLine * static_cast<float>(lines.size() + 1) + kBetween; }
};

std::string all_keys(const Command& item) {
    std::string text;
    for (const Shortcut& shortcut : item.keys) {
        text += (text.empty() ? "" : ", ") + shortcut_text(shortcut);
    }
    return text;
}

Group group_of(CommandGroup group, std::string_view title) {
    Group result{title, {}};
    for (const Command& item : commands()) {
        if (item.group == group) {
            result.lines.push_back({"help/" + std::string(item.name), all_keys(item), item.what});
        }
    }
    return result;
}

using Groups = std::vector<Group>;

/// Read from top to bottom, the left one first.
std::array<Groups, 2> columns() {
    const Group mouse{"MOUSE",
                      {{"help/wheel", "Wheel", "Zoom to the pointer"},
                       {"help/drag", "Drag", "Move the picture (also middle)"},
                       {"help/click", "Click", "Choose a neuron or an edge"}}};
    return {Groups{group_of(CommandGroup::play, "PLAY"), mouse, group_of(CommandGroup::help, "HELP")},
            Groups{group_of(CommandGroup::file, "FILE"), group_of(CommandGroup::edit, "EDIT"),
                   group_of(CommandGroup::view, "VIEW")}};
}

float height_of(const Groups& column) {
    float height = 0;
    for (const Group& group : column) {
        height += group.height();
    }
    return height;
}

/// From `corner` (pixels) downwards; its lower end.
float draw_column(const Panel& panel, Point corner, const Groups& column) {
    const Ui& ui = panel.ui;
    const auto middle = [&](float y) { return y + ui.px(kLine / 2 + 4); };
    float y = corner.y;
    for (const Group& group : column) {
        section_label(ui, {corner.x, middle(y)}, group.title);
        for (const Line& line : group.lines) {
            y += ui.px(kLine);
            draw_text(ui, Font::mono, 12, {corner.x, middle(y)}, ui.theme.ink, line.keys);
            draw_text(ui, Font::sans, 12, {corner.x + ui.px(kKeys), middle(y)}, ui.theme.ink,
                      fitted(ui, Font::sans, 12, line.what, ui.px(kColumn - kKeys)));
            ui.registry.add(line.name, {{corner.x, y, ui.px(kColumn), ui.px(kLine)}, line.keys, true});
        }
        y += ui.px(kLine + kBetween);
    }
    return y;
}

void draw_columns(const Panel& panel, bool two) {
    const Ui& ui = panel.ui;
    const std::array<Groups, 2> both = columns();
    const Point corner = point(ImGui::GetCursorScreenPos());
    const float left_end = draw_column(panel, corner, both[0]);
    const Point second = two ? Point{corner.x + ui.px(kColumn + kPad), corner.y} : Point{corner.x, left_end};
    const float end = std::max(left_end, draw_column(panel, second, both[1]));
    ImGui::Dummy(vec({ui.px(kColumn), end - corner.y}));
}

}  // namespace

void help_panel(Panel& panel, const Rect& window) {
    if (!panel.state.help_open) {
        return;
    }
    Ui& ui = panel.ui;
    const bool two = window.width >= ui.px(2 * kColumn + 5 * kPad);
    const std::array<Groups, 2> both = columns();
    const float content = two ? std::max(height_of(both[0]), height_of(both[1])) : height_of(both[0]) + height_of(both[1]);
    const float width = std::min(ui.px((two ? 2 * kColumn + kPad : kColumn) + 2 * kPad), window.width - ui.px(kPad));
    const float height = std::min(ui.px(content + kTitle + 2 * kPad - kBetween), window.height - ui.px(kPad));
    const Rect rect{std::round(window.center().x - width / 2), std::round(window.center().y - height / 2), width, height};

    ImGui::SetNextWindowPos(vec({window.x, window.y}));
    ImGui::SetNextWindowSize(vec({window.width, window.height}));
    ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, vec({0, 0}));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ImGui::GetColorU32(ImGuiCol_ModalWindowDimBg));
    ImGui::Begin("##help", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    ImGui::PopStyleColor();
    fill_rect(rect, ui.theme.field, ui.px(8));
    ui.registry.add("help", {rect, "Keys", true});
    const Point corner{rect.x + ui.px(kPad), rect.y + ui.px(kPad)};
    draw_text(ui, Font::sans_semibold, 18, {corner.x, corner.y + ui.px(18)}, ui.theme.ink, "Keys");
    const Rect close{rect.right() - ui.px(kPad + 72), corner.y, ui.px(72), ui.px(26)};
    if (button(ui, "help/close", close, "Close", {.hint = {"Hide this list", "F1"}})) {
        panel.answer(ShowHelp{false});
    }
    ImGui::SetCursorScreenPos(vec({corner.x, corner.y + ui.px(kTitle)}));
    ImGui::BeginChild("##keys", vec({rect.right() - corner.x, rect.bottom() - ui.px(10) - corner.y - ui.px(kTitle)}));
    draw_columns(panel, two);
    ImGui::EndChild();
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !rect.contains(point(ImGui::GetMousePos()))) {
        panel.answer(ShowHelp{false});
    }
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace netglow
