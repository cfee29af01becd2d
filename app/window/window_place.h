// WindowPlace: where a window is, for remembering.
#pragma once

#include <optional>

#include "core/base/geometry.h"

namespace netglow {

struct WindowPlace {
    std::optional<Point> position;  ///< of the screen; nothing: wherever the desktop likes
    Size size{1280, 800};           ///< points: pixels of the framebuffer over the content scale
    bool maximised = false;         ///< position and size are then those from before
    bool operator==(const WindowPlace&) const = default;
};

}  // namespace netglow
