#include "app/panels/bars/recent_menu.h"

#include <imgui.h>

#include <algorithm>
#include <system_error>

#include "app/platform/user_folders.h"
#include "app/ui/draw.h"
#include "app/ui/menu.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

void open_recent(Panel& panel, const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
        panel.answer(OpenFile{.file = file});
        return;
    }
    panel.answer(ChangeRecent{Forgotten{file}});
    panel.answer(
        ShowMessage{{"This file is gone", shown_name(file.string()) +
                                              " is no longer there. It may have been moved, renamed or deleted; "
                                              "it is taken off the list."}});
}

}  // namespace

void recent_menu(Panel& panel, bool open) {
    constexpr float kLongest = 320;  // points
    Ui& ui = panel.ui;
    const RecentFiles& files = panel.state.session.recent;
    if (!begin_menu(ui, "menu/recent", "Open recent", !files.empty(), open)) {
        return;
    }
    const std::vector<RecentLabel> labels = recent_labels(files, home_folder().value_or(""));
    for (std::size_t i = 0; i < files.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const std::string name = fitted(ui, Font::sans, 13, labels[i].name, ui.px(kLongest));
        const std::string folder = fitted(ui, Font::sans, 13, labels[i].folder, ui.px(kLongest));
        ui.fonts.want(folder);
        if (menu_item(ui, "menu/recent/" + std::to_string(i + 1), {.label = name, .shortcut = folder})) {
            open_recent(panel, files[i]);
        }
        ImGui::PopID();
    }
    ImGui::Separator();
    if (menu_item(ui, "menu/recent/clear", {.label = "Clear the list", .shortcut = ""})) {
        panel.answer(ChangeRecent{AllForgotten{}});
    }
    end_menu();
}

}  // namespace netglow
