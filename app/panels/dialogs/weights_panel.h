// New weights: by which rule they are drawn, and buttons that draw them anew or scale them.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

struct WeightsUiState {
    bool all = false;     ///< of all layers, not only of the one in the panel
    double factor = 0.5;  ///< of Scale
};

/// A small window over the canvas while State::weights_open; `canvas` in pixels. Registers "weights/…".
void weights_panel(Panel& panel, const Rect& canvas, WeightsUiState& ui_state);

}  // namespace netglow
