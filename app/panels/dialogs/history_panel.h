// The list of all undo steps: a click goes to the state after a step.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

struct HistoryUiState {
    std::size_t shown_done = 0;  ///< the step that was last scrolled into sight
    std::size_t shown_size = 0;
};

/// A small window over the canvas while Session::history_open; `canvas` in pixels. Registers "history" and, for visible
/// lines, "history/STEP" (0: the document as opened).
void history_panel(Panel& panel, const Rect& canvas, HistoryUiState& ui_state);

}  // namespace netglow
