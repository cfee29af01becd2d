// The mouse pointer of presenter mode: a large ring, visible from the back of a room.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Drawn over everything else. Registers "pointer".
void presenter_pointer(Panel& panel);

}  // namespace netglow
