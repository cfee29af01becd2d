// Tracks the one text box being typed into. Its text is committed when typing ends by Enter, Tab or a click elsewhere;
// Esc discards it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/ui/ui.h"

namespace netglow {

/// Gives the next text box the keyboard, which it has some frames later: what is typed until then waits for it.
void begin_typing_here(Ui& ui);

/// Call once a frame for the box `name`. `active`: whether ImGui is typing into it; `now`: its current text;
/// `at_first`: its text before typing. Returns the text committed in this frame, if it has changed.
std::optional<std::string> follow_typing(WidgetState& state, std::string_view name, bool active, std::string_view now,
                                         const std::string& at_first);

}  // namespace netglow
