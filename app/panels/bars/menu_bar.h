// The bar at the top: menus made from the table of commands, and the network's name.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Registers "menu/file", "menu/edit", "menu/play", "menu/view", "menu/help" and, while they are open,
/// "menu/<command>"; "title" is the network's name.
void menu_bar(Panel& panel, const Rect& rect);

}  // namespace netglow
