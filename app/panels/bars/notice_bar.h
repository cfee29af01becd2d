// A bar under the menu: the document is read-only, unsaved work is not kept, or what a model from elsewhere expects.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

bool has_notice(const State& state);

/// Shown while has_notice(). Registers "notice" (text: the notice); of a read-only document "notice/save_as", where
/// work is not kept "notice/save" and "notice/hide", of a model from elsewhere "notice/load_inputs", "notice/show_pad"
/// where its inputs may be a picture, and "notice/close".
void notice_bar(Panel& panel, const Rect& rect);

}  // namespace netglow
