// The program in a window on the screen: settings, window, application and the loop that sleeps.
#pragma once

#include "app/cli/command_line.h"

namespace netglow {

/// Returns the exit status when the window is closed. Throws Error where there is no display or no OpenGL 3.3.
int open_window(const WindowRequest& request);

}  // namespace netglow
