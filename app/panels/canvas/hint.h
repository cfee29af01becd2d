// The hint for first-time users: "Press Space to watch the signal travel".
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Drawn in the canvas's window, at the bottom of `canvas` (pixels), until Space has been pressed once. Registers
/// "hint".
void hint(const Panel& panel, const Rect& canvas);

}  // namespace netglow
