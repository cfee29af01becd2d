// Names of files as text: a file system's names are bytes.
#pragma once

#include <string>
#include <string_view>

namespace netglow {

/// The name as text on one line: what is no UTF-8 or no visible character becomes U+FFFD.
std::string shown_name(std::string_view name);

}  // namespace netglow
