// Parses the text of a .netglow file in one pass, checking every limit while it reads.
#pragma once

#include <string>
#include <string_view>

#include "core/format/loaded.h"

namespace netglow {

/// As parse_netglow. A newer version is reported as such even where another error comes first.
Loaded read_netglow(std::string_view json, const std::string& source, const LoadOptions& options);

}  // namespace netglow
