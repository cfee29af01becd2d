// The "Go to neuron" box: a text field for a name, a position or a number, and the list of matching neurons.
#pragma once

#include "app/panels/panel.h"
#include "app/panels/values/neuron_filter.h"

namespace netglow {

/// Text and selection of the box, kept between frames.
struct FinderUiState {
    bool open = false;     ///< it is on the screen
    bool opening = false;  ///< it has just been opened
    NeuronFilter filter;
    std::size_t marked = 0;  ///< the line that Enter chooses
};

/// Shown over the upper part of `canvas` (pixels) while Dialogs::finder_open. Arrows and Enter, or a click, go to a
/// neuron; Esc and a click elsewhere close it. Registers "finder", "finder/text", "finder/count" and each visible line
/// ("finder/h412").
void finder_panel(Panel& panel, const Rect& canvas, FinderUiState& ui_state);

}  // namespace netglow
