// The tooltip for the neuron or edge under the pointer, with its computation.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Shown after the pointer has stayed on the place for a moment; registered as "tip". Call within the ImGui window
/// under the pointer.
void place_tip(Panel& panel, const Place& place);

}  // namespace netglow
