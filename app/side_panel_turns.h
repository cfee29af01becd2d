// SidePanelTurns: which side panel is shown in a window that has room for only one of the two.
#pragma once

#include <optional>

#include "app/state/session/side_panels.h"
#include "core/base/geometry.h"

namespace netglow {

class SidePanelTurns {
public:
    /// Decides between the panels, given the window's size (points), how wide they are and the time `now` (seconds). A
    /// switch is delayed by the double-click time, so that what was clicked does not move before a second click.
    void update(Size window, const SidePanels& panels, bool something_chosen, double now);
    bool inspector() const { return inspector_; }
    /// A switch is pending.
    bool busy() const { return since_.has_value(); }

private:
    bool inspector_ = false;
    std::optional<double> since_;  ///< when the other panel was first wanted
};

}  // namespace netglow
