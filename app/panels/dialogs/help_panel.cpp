#include "app/panels/dialogs/help_panel.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "app/state/command.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"

namespace netglow {
namespace {

constexpr float kPad = 24;
constexpr float kKeys = 150;    ///< points from a line's start to what the key does
constexpr float kColumn = 376;  ///< points
constexpr float kLine = 20;
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
        if (item.group == group && !item.keys.empty()) {  // the others are in the menus
            result.lines.push_back({"help/" + std::string(item.name), all_keys(item), item.what});
        }
    }
    return result;
}

using Groups = std::vector<Group>;

constexpr int kColumns = 3;

/// Read from top to bottom, the left one first; a window too narrow for all has the last ones below one another.
std::array<Groups, kColumns> columns() {
    const Group mouse{"MOUSE",
                      {{"help/wheel", "Wheel", "Zoom to the pointer"},
                       {"help/drag", "Drag", "A value up or down, or the picture"},
                       {"help/click", "Click", "Select a neuron or an edge"},
                       {"help/double_click", "Double click", "Type its value"},
                       {"help/right_click", "Right click", "A menu of commands"}}};
    return {Groups{group_of(CommandGroup::play, "PLAY"), mouse, group_of(CommandGroup::inputs, "INPUTS")},
            Groups{group_of(CommandGroup::file, "FILE"), group_of(CommandGroup::edit, "EDIT"),
                   group_of(CommandGroup::view, "VIEW")},
            Groups{group_of(CommandGroup::network, "NETWORK"), group_of(CommandGroup::help, "HELP")}};
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

/// The heights of `across` columns, those that find no place stacked in the last.
std::vector<float> heights(int across) {
    std::vector<float> result(static_cast<std::size_t>(across), 0);
    int i = 0;
    for (const Groups& column : columns()) {
        result[static_cast<std::size_t>(std::min(i++, across - 1))] += height_of(column);
    }
    return result;
}

void draw_columns(const Panel& panel, int across) {
    const Ui& ui = panel.ui;
    const Point corner = point(ImGui::GetCursorScreenPos());
    const float top = corner.y;
    float end = top;
    float y = top;
    int i = 0;
    for (const Groups& column : columns()) {
        const int slot = std::min(i, across - 1);
        const float from = i == slot ? top : y;
        y = draw_column(panel, {corner.x + ui.px(kColumn + kPad) * static_cast<float>(slot), from}, column);
        end = std::max(end, y);
        ++i;
    }
    ImGui::Dummy(vec({ui.px(kColumn), end - top}));
}

/// Scrolls the list with the keys for that. Answers whether one was pressed though there is nothing to scroll.
bool scroll_by_keys(const Ui& ui) {
    const float page = ImGui::GetWindowHeight() - ui.px(kLine);
    const std::array<std::pair<Key, float>, 6> keys = {std::pair{Key::up, -ui.px(kLine)},
                                                       {Key::down, ui.px(kLine)},
                                                       {Key::page_up, -page},
                                                       {Key::page_down, page},
                                                       {Key::home, -ImGui::GetScrollMaxY()},
                                                       {Key::end, ImGui::GetScrollMaxY()}};
    bool pressed = false;
    for (const auto& [key, by] : keys) {
        if (compat::pressed(key, true)) {
            ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.F, ImGui::GetScrollMaxY()));
            pressed = true;
        }
    }
    return pressed && ImGui::GetScrollMaxY() <= 0;
}

}  // namespace

void help_panel(Panel& panel, const Rect& window) {
    if (!panel.state.dialogs.help_open) {
        return;
    }
    Ui& ui = panel.ui;
    const int across =
        std::clamp(static_cast<int>((window.width - ui.px(3 * kPad)) / ui.px(kColumn + kPad)), 1, kColumns);
    const std::vector<float> tall = heights(across);
    const float content = *std::max_element(tall.begin(), tall.end());
    const float columns_width = static_cast<float>(across) * (kColumn + kPad) - kPad;
    const float width = std::min(ui.px(columns_width + 2 * kPad), window.width - ui.px(kPad));
    const float height = std::min(ui.px(content + kTitle + 2 * kPad - kBetween), window.height - ui.px(kPad));
    const Rect rect{std::round(window.center().x - width / 2), std::round(window.center().y - height / 2), width,
                    height};

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
    draw_columns(panel, across);
    const bool idle_key = scroll_by_keys(ui);
    const bool has_bar = ImGui::GetScrollMaxY() > 0;
    ImGui::EndChild();
    const float bar = rect.right() - ImGui::GetStyle().ScrollbarSize;  // a click there is for the list
    const Point mouse = point(ImGui::GetMousePos());
    const bool on_bar = has_bar && rect.contains(mouse) && mouse.x >= bar;
    const bool clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    if (idle_key || (clicked && !on_bar)) {
        panel.answer(ShowHelp{false});
    }
    ImGui::End();
    ImGui::PopStyleVar();
}

}  // namespace netglow
