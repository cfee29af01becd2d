// A bar under the menu that says what is special about the document, as long as it is so.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// While state.open.read_only. Registers "notice" (text: what it says) and "notice/save_as".
void notice_bar(Panel& panel, const Rect& rect);

}  // namespace netglow
