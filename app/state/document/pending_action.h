// PendingAction: an action that is on hold until the user has answered the question about unsaved changes.
#pragma once

#include "app/state/action.h"

namespace netglow {

struct PendingAction {
    Action action;
};

}  // namespace netglow
