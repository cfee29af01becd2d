#include "app/panels/bars/menu_bar.h"

#include <imgui.h>

#include "app/panels/bars/recent_menu.h"
#include "app/state/command.h"
#include "app/state/view/plane_axes.h"
#include "app/ui/draw.h"
#include "app/ui/menu.h"

namespace netglow {
namespace {

std::string title_now(const State& state, const Command& item) {
    if (item.name == "undo" && state.open.history.can_undo()) {
        return "Undo: " + state.open.history.undo_title();
    }
    if (item.name == "redo" && state.open.history.can_redo()) {
        return "Redo: " + state.open.history.redo_title();
    }
    return std::string(item.title);
}

bool checked(const State& state, const Command& item) {
    return (item.name == "loop" && state.play.playback.loop) ||
           (item.name == "pin" && state.view.compared && state.view.compared->pinned) ||
           (item.name == "system_dialog" && state.session.has_system_dialog && state.session.settings.system_dialog) ||
           (item.name == "eraser" && state.inputs.pad.eraser) || (item.name == "show_pad" && pad_shown(state)) ||
           (item.name == "full_screen" && state.session.full_screen) ||
           (item.name == "all_cases" && state.case_table_shown()) || (item.name == "planes" && planes_shown(state)) ||
           (item.name == "history" && state.session.history_open) ||
           (item.name == "weights" && state.session.weights_open) ||
           (item.name == "theme" && state.session.settings.theme == ThemeKind::dark) ||
           (item.name == "print_theme" && state.session.settings.theme == ThemeKind::print) ||
           (item.name.starts_with("edges_") && item.name.substr(6) == name_of(state.session.settings.edges)) ||
           (item.name == "by_layer" && state.play.timeline.granularity() == Granularity::layer) ||
           (item.name == "by_neuron" && state.play.timeline.granularity() == Granularity::neuron) ||
           (item.name == "by_term" && state.play.timeline.granularity() == Granularity::term);
}

void menu(Panel& panel, CommandGroup group, std::string_view name, std::string_view label) {
    const MenuAsked asked = group == CommandGroup::file ? panel.state.dialogs.menu : MenuAsked::none;
    if (asked != MenuAsked::none) {
        panel.answer(ShowMenu{MenuAsked::none});
    }
    if (!begin_menu(panel.ui, name, label, true, asked != MenuAsked::none)) {
        return;
    }
    for (const Command& item : commands()) {
        if (item.group != group || item.name == "open_recent") {  // the list itself stands there
            continue;
        }
        const std::string title = title_now(panel.state, item);
        const std::string keys = shortcut_text(item);
        if (menu_item(panel.ui, "menu/" + std::string(item.name),
                      {title, keys, checked(panel.state, item), item.applies(panel.state)})) {
            panel.answer(item.action(panel.state));
        }
        if (item.name == "open") {
            recent_menu(panel, asked == MenuAsked::recent);
        }
    }
    end_menu();
}

}  // namespace

void menu_bar(Panel& panel, const Rect& rect) {
    Ui& ui = panel.ui;
    const FontScope font(ui, Font::sans, 13);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(ui.px(10), std::max(0.F, (rect.height - ImGui::GetFontSize()) / 2)));
    if (ImGui::BeginMainMenuBar()) {
        ImGui::PopStyleVar();
        menu(panel, CommandGroup::file, "menu/file", "File");
        menu(panel, CommandGroup::edit, "menu/edit", "Edit");
        menu(panel, CommandGroup::network, "menu/network", "Network");
        menu(panel, CommandGroup::inputs, "menu/inputs", "Inputs");
        menu(panel, CommandGroup::play, "menu/play", "Play");
        menu(panel, CommandGroup::view, "menu/view", "View");
        menu(panel, CommandGroup::help, "menu/help", "Help");
        const float begin = ImGui::GetCursorScreenPos().x + ui.px(16);
        const std::string title =
            fitted(ui, Font::sans_semibold, 13, panel.state.open.marked_title(), rect.right() - ui.px(16) - begin);
        const float width = text_width(ui, Font::sans_semibold, 13, title);
        const float left = std::max(begin, rect.center().x - width / 2);
        draw_text(ui, Font::sans_semibold, 13, {left, rect.y + ui.px(20)}, ui.theme.ink, title);
        ui.registry.add("title", {{left, rect.y, width, rect.height}, title, true});
        draw_line({rect.x, rect.bottom() - 0.5F}, {rect.right(), rect.bottom() - 0.5F}, ui.theme.line);
        ImGui::EndMainMenuBar();
    } else {
        ImGui::PopStyleVar();
    }
}

}  // namespace netglow
