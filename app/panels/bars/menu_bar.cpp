#include "app/panels/bars/menu_bar.h"

#include <imgui.h>

#include <array>
#include <utility>

#include "app/panels/bars/recent_menu.h"
#include "app/state/command.h"
#include "app/state/view/plane_axes.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
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
           (item.name == "left_panel" && state.session.settings.panels.left.shown) ||
           (item.name == "right_panel" && state.session.settings.panels.right.shown) ||
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

struct Menu {
    CommandGroup group;
    std::string_view name;
    std::string_view label;
};
constexpr std::array kMenus = {
    Menu{CommandGroup::file, "menu/file", "File"},          Menu{CommandGroup::edit, "menu/edit", "Edit"},
    Menu{CommandGroup::network, "menu/network", "Network"}, Menu{CommandGroup::inputs, "menu/inputs", "Inputs"},
    Menu{CommandGroup::play, "menu/play", "Play"},          Menu{CommandGroup::view, "menu/view", "View"},
    Menu{CommandGroup::help, "menu/help", "Help"}};

/// -1, 1: an arrow goes from this menu to the one before it, the next one.
int arrow_to_side() {
    return static_cast<int>(compat::pressed(Key::right, true)) - static_cast<int>(compat::pressed(Key::left, true));
}

/// A menu inside of the open one is open, or has just been.
bool in_submenu() {
    return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId);
}

/// Returns by how many menus to go on from this one.
int menu(Panel& panel, const Menu& shown, bool opens) {
    const auto [group, name, label] = shown;
    const MenuAsked asked = group == CommandGroup::file ? panel.state.dialogs.menu : MenuAsked::none;
    if (asked != MenuAsked::none) {
        panel.answer(ShowMenu{MenuAsked::none});
    }
    if (!begin_menu(panel.ui, name, label, true, opens || asked != MenuAsked::none)) {
        return 0;
    }
    bool deeper = in_submenu();
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
    deeper = deeper || in_submenu();
    const int side = deeper || ImGui::IsWindowAppearing() ? 0 : arrow_to_side();
    if (side != 0) {
        ImGui::CloseCurrentPopup();
    }
    end_menu();
    return side;
}

/// Dear ImGui goes to the side only from menus that were opened by a click.
void menus(Panel& panel) {
    constexpr int kCount = static_cast<int>(kMenus.size());
    int& next = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("##next"), kCount);  // to open; kCount: none
    const int opens = std::exchange(next, kCount);
    for (int at = 0; at < kCount; ++at) {
        if (const int side = menu(panel, kMenus[static_cast<std::size_t>(at)], at == opens); side != 0) {
            next = (at + side + kCount) % kCount;
            panel.answer(ShowMenu{MenuAsked::none});  // another frame
        }
    }
}

}  // namespace

void menu_bar(Panel& panel, const Rect& rect) {
    Ui& ui = panel.ui;
    const FontScope font(ui, Font::sans, 13);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(ui.px(10), std::max(0.F, (rect.height - ImGui::GetFontSize()) / 2)));
    if (ImGui::BeginMainMenuBar()) {
        ImGui::PopStyleVar();
        menus(panel);
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
