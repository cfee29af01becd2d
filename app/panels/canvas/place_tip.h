// The tooltip for the neuron or edge under the pointer, with its computation.
#pragma once

#include "app/panels/panel.h"
#include "app/ui/tip_place.h"

namespace netglow {

/// Shown after the pointer has stayed on the place for a moment, beside what it explains; registered as "tip". Call
/// within the ImGui window under the pointer.
void place_tip(Panel& panel, const Place& place, const Explained& explained);

}  // namespace netglow
