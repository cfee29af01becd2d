// The help: every key, from the table of commands.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Over the middle of `window` (pixels) while state.dialogs.help_open. Registers "help", "help/<command>" and
/// "help/close".
void help_panel(Panel& panel, const Rect& window);

}  // namespace netglow
