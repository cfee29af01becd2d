// The choice of what stands under the canvas: matrices or cases.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Width in units of the strip that the controls at the right end of its header take; `convention`: the switch of the
/// matrices is among them.
float strip_controls_width(const State& state, bool convention);

/// "strip/tabs" at the right end of the header, `beside` units from it; nothing where there are no cases.
void strip_tabs(Panel& panel, const Rect& strip, float beside);

}  // namespace netglow
