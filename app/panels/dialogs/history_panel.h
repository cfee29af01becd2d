// The list of every step that was made: a click goes to the state after it.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

struct HistoryUiState {
    std::size_t shown_done = 0;  ///< the step that was last brought into sight
    std::size_t shown_size = 0;
};

/// A small window over the canvas while State::history_open; `canvas` in pixels. Registers "history" and, in sight,
/// "history/STEP" (0: as it was opened).
void history_panel(Panel& panel, const Rect& canvas, HistoryUiState& ui_state);

}  // namespace netglow
