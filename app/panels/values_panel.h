// The left panel: a slider and a box for each input, and for the weights and biases of the chosen layer.
#pragma once

#include "app/panels/case_panel.h"
#include "app/panels/pad_panel.h"

namespace netglow {

struct ValuesHand {
    CaseHand cases;
    PadHand pad;
};

/// `rect` in pixels. Inputs that are a picture are a pad instead of sliders. Registers "inputs/i1", "layer", "activation", "alpha", "biases", "weights/h1/i1", "bias/h1".
void values_panel(Panel& panel, const Rect& rect, ValuesHand& hand);

}  // namespace netglow
