// The form of the dialog for a new network.
#pragma once

#include <span>

#include "app/panels/panel.h"

namespace netglow {

inline constexpr float kNewFormWidth = 536;  ///< points, with room for a scroll bar

/// Draws the form in `rect` (pixels) of the current window, scrolling if it is too tall, and returns the edited draft.
/// `begins`: the dialog has just been opened; the name box gets the keyboard focus.
NetworkDraft new_form(Panel& panel, const Rect& rect, const NetworkDraft& draft, std::span<const DraftProblem> problems,
                      bool begins);

}  // namespace netglow
