// The right panel: the numbers of what is chosen, as far as the moment knows them.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// `rect` in pixels. Registers "inspector/title" and each number by what it is: "inspector/sum", "inspector/output",
/// "inspector/product/i1", "inspector/weight", "inspector/signal", "inspector/o1" (of the overview), ...
void inspector_panel(Panel& panel, const Rect& rect);

}  // namespace netglow
