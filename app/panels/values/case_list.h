// The list to choose the inputs from: the document's cases, followed by the rows of the data file.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/panels/panel.h"

namespace netglow {

/// Filter and selection of the list, kept between frames.
struct CaseListUiState {
    std::string filter;
    bool wrong_only = false;
    bool opening = false;            ///< it has just been opened
    std::size_t marked = 0;          ///< the line that Enter chooses
    std::vector<std::size_t> shown;  ///< indices (case_at()) that pass the filter; unused if all do
    /// The values that `shown` was computed from.
    struct From {
        std::string filter;
        bool wrong_only = false;
        std::size_t revision = 0;
        std::size_t all = 0;
        const void* score = nullptr;
        bool operator==(const From&) const = default;
    } from;
};

/// Opens the list under `box` (pixels) if `open`, and draws it while it is open. Only visible lines are drawn, so a
/// million rows are as quick as ten. Registers "cases/filter", "cases/wrong", "cases/summary", each visible line
/// ("cases/case/3", "cases/row/17"; counted from 1), "cases/load", "cases/rename", "cases/remove" and "cases/drop".
void case_list(Panel& panel, const Rect& box, CaseListUiState& ui_state, bool open);

/// "436 of 450 right"; empty if the data has no targets or the score is not yet computed.
std::string score_text(const State& state);

}  // namespace netglow
