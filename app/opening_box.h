// OpeningBox: whether a text box that the state asks for is still opening.
//
// ImGui makes a box ready for letters some frames after it was asked for: a popup appears first, then the focus moves.
// What is typed meanwhile waits in the event queue, however long the frames take.
#pragma once

#include <string_view>

#include "app/state/state.h"
#include "app/ui/registry.h"

namespace netglow {

/// The control, by its registered name, whose box the state wants to be typed into; empty: none.
std::string_view wanted_box(const State& state);

class OpeningBox {
public:
    /// Whether letters and keys are to wait.
    bool awaited() const { return awaited_; }
    /// Call at the end of each frame, with its controls. `given`: in this frame a box was given the keyboard, be it
    /// asked for by the state or by a click. `active_box`: ImGui's number of the box that takes letters; 0: none. Gives
    /// up where the box does not come: it has no room, or a list has the keys instead.
    void follow(const State& state, const Registry& registry, bool given, unsigned active_box);

private:
    std::string_view wanted_;
    bool awaited_ = false;
    bool given_up_ = false;       ///< for as long as the keyboard is given in vain
    unsigned active_before_ = 0;  ///< the box that was active when this one was asked for
    int frames_ = 0;
    int frames_shown_ = 0;
};

}  // namespace netglow
