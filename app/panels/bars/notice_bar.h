// A bar under the menu that tells the user when the document is read-only.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Shown while state.open.read_only is set. Registers "notice" (text: the notice) and "notice/save_as".
void notice_bar(Panel& panel, const Rect& rect);

}  // namespace netglow
