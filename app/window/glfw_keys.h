// Converts GLFW's key codes to Key.
#pragma once

#include "app/window/event.h"

namespace netglow {

/// By the character in the current layout, in lower case; if that is not ASCII (Cyrillic, Greek), by the key's position
/// on a US keyboard, so that Ctrl+Z works there too. Unknown keys are Key::none. Needs glfwInit().
Key key_of_glfw(int glfw_key, int scancode);

}  // namespace netglow
