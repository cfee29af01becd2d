// The left panel: a slider and a box for each input, and for the weights and biases of the chosen layer.
#pragma once

#include "app/panels/values/case_panel.h"
#include "app/panels/values/neuron_weights.h"
#include "app/panels/values/pad_panel.h"

namespace netglow {

struct ValuesUiState {
    CaseUiState cases;
    PadUiState pad;
    NeuronFilter inputs;
    NeuronWeightsUiState weights;
    Place selected;  ///< as they were in the last frame: what is new comes into sight
    Place hovered;
};

/// `rect` in pixels. Inputs that are a picture are a pad instead of sliders; many of them have a list of their own with
/// a filter. Large layers show the weights of one neuron. Registers "inputs/i1", "inputs/filter", "layer",
/// "activation", "alpha", "biases", "weights/h1/i1", "bias/h1". Costs the rows in sight, and some arithmetic for each
/// neuron of the layer.
void values_panel(Panel& panel, const Rect& rect, ValuesUiState& ui_state);

}  // namespace netglow
