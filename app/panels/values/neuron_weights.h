// The weights of large layers in the left panel: the incoming weights of one neuron at a time, with a box to filter the
// senders.
#pragma once

#include "app/panels/panel.h"
#include "app/panels/values/flow.h"
#include "app/panels/values/neuron_filter.h"
#include "app/panels/values/typing_along.h"

namespace netglow {

struct NeuronWeightsUiState {
    NeuronAt neuron{1, 0};  ///< whose weights are shown
    NeuronFilter senders;
};

/// Whether the layer has too many rows to list all of them in the panel.
bool shows_one_neuron(const Network& network, std::size_t layer);

/// Shows, for View::panel_layer, the incoming weights of the selected neuron (or of a selected edge's receiver), else
/// of the neuron shown last. `fresh`: the place newly selected or hovered since the last frame, which is scrolled into
/// sight. Registers "weights/neuron", "weights/previous", "weights/next", "weights/filter", the visible rows
/// ("weights/h412/i3") and "bias/h412". Returns whether a row's context menu was requested.
bool neuron_weights(Panel& panel, Flow& flow, NeuronWeightsUiState& ui_state, const Place& fresh, float labels,
                    TypingAlong& along);

}  // namespace netglow
