// Asks for the path of a file to open or to save to.
#pragma once

#include <string>

#include "app/panels/panel.h"

namespace netglow {

/// What is being typed, from frame to frame.
struct PathTyping {
    PathQuestion question = PathQuestion::none;
    std::string text;
    bool focus = false;
};

/// Over the middle of `window` (pixels) while state.path_question asks. "~" is the home folder; a name without an ending
/// is saved as .netglow; a file that is there is replaced only after a second press of the button, which then says so.
/// Registers "path/text", "path/ok" and "path/cancel".
void path_dialog(Panel& panel, const Rect& window, PathTyping& typing);

}  // namespace netglow
