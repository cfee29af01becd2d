// The form of the dialog for a new network.
#pragma once

#include <span>

#include "app/panels/panel.h"

namespace netglow {

inline constexpr float kNewFormWidth = 536;  ///< points, with room for a scroll bar

/// In `rect` (pixels) of the current window, scrolling where it has too little height. The draft as the controls have
/// left it. `begins`: the name is to be typed into.
NetworkDraft new_form(Panel& panel, const Rect& rect, const NetworkDraft& draft, std::span<const DraftProblem> problems,
                      bool begins);

}  // namespace netglow
