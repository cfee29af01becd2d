// Shows the caption under the canvas: what happens at the moment, or what the last edit has moved.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// `rect` in pixels. Registers "caption" with its whole text.
void caption_panel(Panel& panel, const Rect& rect);

}  // namespace netglow
