// Round buttons with a drawn icon, for the transport.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

enum class Icon { start, back, play, pause, forward, end };

/// Light with a hairline border and a radius of 14 points; play and pause are dark, 17 points. Registered with its hint
/// as text. Returns true in the frame in which it was clicked.
bool icon_button(Ui& ui, std::string_view name, Point center, Icon icon, const Hint& hint, bool enabled = true);

}  // namespace netglow
