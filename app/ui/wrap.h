// Breaking text into lines.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace netglow {

/// Inserts line breaks so that no line is wider than `room`: at spaces, and inside words that are wider than a line
/// (such as paths). `width` measures a piece of text.
std::string wrapped(std::string_view text, float room, const std::function<float(std::string_view)>& width);

}  // namespace netglow
