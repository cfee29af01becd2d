// From the text of a .netglow file to a document, in one pass that holds every limit while it reads.
#pragma once

#include <string>
#include <string_view>

#include "core/format/loaded.h"

namespace netglow {

/// As parse_netglow. A file of a newer version is told as such even where something else in it surprises first.
Loaded read_netglow(std::string_view json, const std::string& source, const LoadOptions& options);

}  // namespace netglow
