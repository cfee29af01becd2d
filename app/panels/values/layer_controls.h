// The controls for a layer as a whole in the left panel: which layer, neuron count, activation, biases.
#pragma once

#include "app/panels/panel.h"
#include "app/panels/values/flow.h"

namespace netglow {

/// For View::panel_layer, down to the heading of its weights. Registers "layer", "layer/more", "neurons", "activation",
/// "alpha", "biases" and "weights/open".
void layer_controls(Panel& panel, Flow& flow);

}  // namespace netglow
