// The submenu File > Open recent.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Call inside the File menu. `open`: opens it now, by a key. Registers "menu/recent", "menu/recent/1" (the newest),
/// "menu/recent/2" ..., "menu/recent/clear".
void recent_menu(Panel& panel, bool open);

}  // namespace netglow
