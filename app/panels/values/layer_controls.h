// What the left panel says of a layer as a whole: which one, how many neurons, activation, biases.
#pragma once

#include "app/panels/panel.h"
#include "app/panels/values/flow.h"

namespace netglow {

/// Of State::panel_layer, down to the heading of its weights. Registers "layer", "layer/more", "neurons", "activation",
/// "alpha", "biases" and "weights/open".
void layer_controls(Panel& panel, Flow& flow);

}  // namespace netglow
