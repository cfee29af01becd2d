// SidePanelTurns: where a window has no room for both side panels, which of them has its turn.
#pragma once

#include <optional>

#include "core/base/geometry.h"

namespace netglow {

class SidePanelTurns {
public:
    /// Whether the inspector has its turn, given the window (points) at `now` (seconds). It changes only after the time
    /// of a second click: what was clicked must not move from under it.
    void update(Size window, bool something_chosen, double now);
    bool inspector() const { return inspector_; }
    /// A turn is about to change.
    bool busy() const { return since_.has_value(); }

private:
    bool inspector_ = false;
    std::optional<double> since_;  ///< when the other one was first wanted
};

}  // namespace netglow
