// PendingAction: an action that waits for the answer about unsaved changes.
#pragma once

#include "app/state/action.h"

namespace netglow {

struct PendingAction {
    Action action;
};

}  // namespace netglow
