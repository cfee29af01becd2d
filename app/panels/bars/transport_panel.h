// The bar under the canvas: play, step, granularity, speed, loop, decimals, and the scrub bar.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// `rect` in pixels. Registers "transport/start", "/back", "/play", "/forward", "/end", "/granularity", "/speed",
/// "/loop",
/// "/decimals", "/steps" and "scrub". Controls without room are left out from the right; menus and keys still have
/// them.
void transport_panel(Panel& panel, const Rect& rect);

}  // namespace netglow
