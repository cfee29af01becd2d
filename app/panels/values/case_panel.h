// Chooses the inputs: a box that opens the list of cases and rows, and steps to the next one.
#pragma once

#include "app/panels/values/case_list.h"
#include "app/panels/values/flow.h"

namespace netglow {

struct CaseUiState {
    CaseListUiState list;
    std::string name;                 ///< being typed
    Naming naming = Naming::nothing;  ///< as the box has it
    bool typed = false;               ///< the box has had the keyboard
};

/// At the head of the inputs, where there is anything to choose from or a name is asked for. Registers "case" (text:
/// the present case, or "own values"), "case/previous", "case/next", "case/state" ("4 of 10, expected 3"), "case/keep",
/// "case/data" (the data file and its score) and, while a name is typed, "case/name".
void case_panel(Panel& panel, Flow& flow, CaseUiState& ui_state);

}  // namespace netglow
