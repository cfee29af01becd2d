// The weights of large layers in the left panel: those into one neuron at a time, and a box to find a sender by.
#pragma once

#include "app/panels/panel.h"
#include "app/panels/values/flow.h"
#include "app/panels/values/neuron_filter.h"

namespace netglow {

struct NeuronWeightsUiState {
    NeuronAt neuron{1, 0};  ///< whose weights are shown
    NeuronFilter senders;
};

/// Whether a layer has more rows than a panel may hold.
bool shows_one_neuron(const Network& network, std::size_t layer);

/// Of State::panel_layer: the chosen neuron's weights (a chosen edge's receiver's), else those that were shown last.
/// `fresh`: what has been chosen or pointed at since the last frame, which comes into sight. Registers
/// "weights/neuron", "weights/previous", "weights/next", "weights/filter", the rows in sight ("weights/h412/i3") and
/// "bias/h412". Answers whether something is asked about a row.
bool neuron_weights(Panel& panel, Flow& flow, NeuronWeightsUiState& ui_state, const Place& fresh, float labels);

}  // namespace netglow
