// The panel for new weights: the rule by which they are drawn, and buttons that draw or scale them.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

struct WeightsUiState {
    bool all = false;     ///< apply to all layers, not only to the one in the left panel
    double factor = 0.5;  ///< for the Scale button
};

/// A small window over the canvas while Session::weights_open; `canvas` in pixels. Registers "weights/…".
void weights_panel(Panel& panel, const Rect& canvas, WeightsUiState& ui_state);

}  // namespace netglow
