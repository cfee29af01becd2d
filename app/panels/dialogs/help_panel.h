// The help: all keyboard shortcuts, from the table of commands.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Shown in the middle of `window` (pixels) while state.dialogs.help_open. Registers "help", "help/<command>" and
/// "help/close".
void help_panel(Panel& panel, const Rect& window);

}  // namespace netglow
