// The list that the inputs are chosen from: the document's cases, and behind them the rows of the data file.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/panels/panel.h"

namespace netglow {

/// What the list has been asked for, from frame to frame.
struct CaseListUiState {
    std::string filter;
    bool wrong_only = false;
    bool opening = false;            ///< it has just come up
    std::size_t marked = 0;          ///< the line that Enter takes
    std::vector<std::size_t> shown;  ///< places (case_at()) that pass; unused where all do
    /// What `shown` was made from.
    struct From {
        std::string filter;
        bool wrong_only = false;
        std::size_t revision = 0;
        std::size_t all = 0;
        const void* score = nullptr;
        bool operator==(const From&) const = default;
    } from;
};

/// Opens it under `box` (pixels) where `open`, and draws it while it is open. Only lines in sight cost anything, so
/// that a million rows are as quick as ten. Registers "cases/filter", "cases/wrong", "cases/summary", each line in
/// sight
/// ("cases/case/3", "cases/row/17"; counted from 1), "cases/load", "cases/rename", "cases/remove" and "cases/drop".
void case_list(Panel& panel, const Rect& box, CaseListUiState& ui_state, bool open);

/// "436 of 450 right"; empty where there is nothing to be right about, or it is not known yet.
std::string score_text(const State& state);

}  // namespace netglow
