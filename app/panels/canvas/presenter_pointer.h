// The pointer of presenter mode: a ring that is seen from the last row.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Over everything else. Registers "pointer".
void presenter_pointer(Panel& panel);

}  // namespace netglow
