// GLFW's key codes as ours.
#pragma once

#include "app/window/event.h"

namespace netglow {

/// By what the layout prints, in lower case; where that is not ASCII (Cyrillic, Greek), by the key's place, so that
/// Ctrl+Z works there too. Keys that the program has no name for are Key::none. Needs glfwInit().
Key key_of_glfw(int glfw_key, int scancode);

}  // namespace netglow
