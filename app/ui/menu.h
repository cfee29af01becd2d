// ImGui menus whose entries are registered in the Registry.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

/// Call inside ImGui::BeginMainMenuBar() or another menu. If it returns true, call end_menu().
/// `open`: opens it now, by a key.
bool begin_menu(Ui& ui, std::string_view name, std::string_view label, bool enabled = true, bool open = false);
void end_menu();

struct MenuItem {
    std::string_view label;
    std::string_view shortcut;
    bool checked = false;
    bool enabled = true;
};
/// True in the frame in which it was chosen.
bool menu_item(Ui& ui, std::string_view name, const MenuItem& item);

}  // namespace netglow
