// Truncates texts to a width.
#pragma once

#include <string>

#include "core/scene/scene.h"

namespace netglow {

/// The text, or its beginning and "…" where it is wider than `room`; empty where not even one character has room.
std::string shortened(const std::string& utf8, Font font, float size, float room, const TextMeasure& measure);

}  // namespace netglow
