// Typing: the one box that is typed into, whatever it holds. A text is handed over when typing ends: by Enter, Tab or a
// click elsewhere; Esc gives it up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/ui/ui.h"

namespace netglow {

/// Follows the box `name` through a frame. `active`: ImGui types into it. `now` is what stands in it, `at_first` what
/// it stood for before. The text that was handed over in this frame, if it is another one.
std::optional<std::string> follow_typing(WidgetState& state, std::string_view name, bool active, std::string_view now,
                                         const std::string& at_first);

}  // namespace netglow
