// The hint for first-time users: "Press Space to watch the signal travel".
#pragma once

#include "app/panels/canvas/canvas_view.h"
#include "app/panels/panel.h"

namespace netglow {

/// Drawn in the canvas's window until Space has been pressed once, where it covers neither a control nor a text: in the
/// middle below the network where that is free, shorter where there is little room, not at all where there is none.
/// Call after the canvas's controls are registered. Registers "hint".
void hint(const Panel& panel, const CanvasView& view);

}  // namespace netglow
