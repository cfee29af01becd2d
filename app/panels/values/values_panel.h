// The left panel: a slider and a box for each input, and for the weights and biases of the chosen layer.
#pragma once

#include "app/panels/values/case_panel.h"
#include "app/panels/values/neuron_weights.h"
#include "app/panels/values/pad_panel.h"
#include "app/panels/values/typing_along.h"

namespace netglow {

struct ValuesUiState {
    CaseUiState cases;
    PadUiState pad;
    NeuronFilter inputs;
    NeuronWeightsUiState weights;
    TypingAlong along;
    Place selected;  ///< of the last frame: a new selection or hover is scrolled into sight
    Place hovered;
};

/// `rect` in pixels. Inputs that form an image are shown as a pad instead of sliders; many inputs get a filtered list
/// of their own. Large layers show the weights of one neuron. Registers "inputs/i1", "inputs/filter", "layer",
/// "activation", "alpha", "biases", "weights/h1/i1", "bias/h1". The cost grows with the visible rows, plus some
/// arithmetic for each neuron of the layer.
void values_panel(Panel& panel, const Rect& rect, ValuesUiState& ui_state);

}  // namespace netglow
