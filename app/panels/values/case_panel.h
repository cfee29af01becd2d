// The controls that choose the inputs: a box that opens the list of cases and rows, and buttons for the previous and
// next one.
#pragma once

#include "app/panels/values/case_list.h"
#include "app/panels/values/flow.h"

namespace netglow {

struct CaseUiState {
    CaseListUiState list;
    std::string name;                 ///< being typed
    Naming naming = Naming::nothing;  ///< what the name box was opened for
    bool typed = false;               ///< the name box has had the keyboard focus
};

/// Above the inputs, if there is anything to choose from or a case is being named. Registers "case" (text: the present
/// case, or "own values"), "case/previous", "case/next", "case/state" ("4 of 10, expected 3"), "case/keep", "case/data"
/// (the data file and its score) and, while a name is typed, "case/name".
void case_panel(Panel& panel, Flow& flow, CaseUiState& ui_state);

}  // namespace netglow
