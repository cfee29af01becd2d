// A bar under the menu that tells the user when the document is read-only, or unsaved work is not kept.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

bool has_notice(const State& state);

/// Shown while has_notice(). Registers "notice" (text: the notice), and "notice/save_as", or "notice/save" and
/// "notice/hide".
void notice_bar(Panel& panel, const Rect& rect);

}  // namespace netglow
