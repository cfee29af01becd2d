// The left panel: a slider and a box for each input, and for the weights and biases of the chosen layer.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// `rect` in pixels. Registers "inputs/i1", "layer", "activation", "alpha", "biases", "weights/h1/i1", "bias/h1".
void values_panel(Panel& panel, const Rect& rect);

}  // namespace netglow
