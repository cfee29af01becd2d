// Go to neuron: a box to type a name, a place or a number into, and the neurons that may be meant.
#pragma once

#include "app/panels/panel.h"
#include "app/panels/values/neuron_filter.h"

namespace netglow {

/// What has been typed, from frame to frame.
struct FinderUiState {
    bool open = false;     ///< it is on the screen
    bool opening = false;  ///< it has just come up
    NeuronFilter filter;
    std::size_t marked = 0;  ///< the line that Enter takes
};

/// Over the upper part of the canvas (pixels) while State::finder_open. Arrows and Enter, or a click, go to a neuron;
/// Esc and a click elsewhere close it. Registers "finder", "finder/text", "finder/count" and each line in sight
/// ("finder/h412").
void finder_panel(Panel& panel, const Rect& canvas, FinderUiState& ui_state);

}  // namespace netglow
