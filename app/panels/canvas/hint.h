// The word for who sees Netglow for the first time: "Press Space to watch the signal travel".
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Into the canvas's window, at the foot of `canvas` (pixels), until Space has been pressed once. Registers "hint".
void hint(const Panel& panel, const Rect& canvas);

}  // namespace netglow
