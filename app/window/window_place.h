// WindowPlace: a window's position and size, to be stored in the settings.
#pragma once

#include <optional>

#include "core/base/geometry.h"

namespace netglow {

struct WindowPlace {
    std::optional<Point> position;  ///< in screen coordinates; nothing: chosen by the desktop
    Size size{1280, 800};           ///< points: framebuffer pixels divided by the content scale
    bool maximised = false;         ///< position and size are then those before maximising
    bool operator==(const WindowPlace&) const = default;
};

}  // namespace netglow
