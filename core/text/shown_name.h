// File names as text: to a file system they are arbitrary bytes.
#pragma once

#include <string>
#include <string_view>

namespace netglow {

/// The name as one line of valid UTF-8: invalid bytes and invisible characters become U+FFFD.
std::string shown_name(std::string_view name);

}  // namespace netglow
