// The bar under the canvas: play, step, granularity, speed, loop, decimals, and the scrub bar.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// `rect` in pixels. Registers "transport/start", "/back", "/play", "/forward", "/end", "/granularity", "/speed",
/// "/loop", "/decimals", "/steps" and "scrub". Controls that do not fit are left out, the rightmost first; menus and
/// keys still offer them.
void transport_panel(Panel& panel, const Rect& rect);

}  // namespace netglow
