// Breaking text into lines.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace netglow {

/// The text with line breaks put in where a line would be wider than `room`: at spaces, inside words that are wider
/// than a line (paths, for one). `width` measures a piece of text.
std::string wrapped(std::string_view text, float room, const std::function<float(std::string_view)>& width);

}  // namespace netglow
