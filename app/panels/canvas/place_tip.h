// The tip at the pointer: what the neuron or edge under it computes.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Shown once the pointer has rested on the place; registered as "tip". Within the ImGui window that the pointer is on.
void place_tip(Panel& panel, const Place& place);

}  // namespace netglow
