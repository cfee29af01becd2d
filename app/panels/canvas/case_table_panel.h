// The table of all cases, in the place of the equation strip.
#pragma once

#include <optional>

#include "app/panels/canvas/case_scorer.h"
#include "app/panels/panel.h"

namespace netglow {

struct CaseTableUiState {
    CaseScorer scorer;
    std::optional<CaseAt> followed;  ///< the case that was last scrolled into sight
};

/// `rect` in pixels. A click on a row chooses its case. Only visible rows are set. Registers "table", "table/right" ("4
/// of 4 right"), "table/sum", and each visible row, counted from 1: "table/row/3" ("✓ 1 XOR 0").
void case_table_panel(Panel& panel, const Rect& rect, CaseTableUiState& ui_state);

/// Points that the strip needs so that the table shows some rows without scrolling; 0 where there is none.
/// `room`: of canvas and strip together.
float case_table_wish(const State& state, float room);

}  // namespace netglow
