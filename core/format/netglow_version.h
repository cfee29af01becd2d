// Finds the version of a file that could not be read, since a newer one may have another structure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace netglow {

/// The version of a Netglow network that is newer than what this program reads, wherever in the file it stands.
std::optional<std::string> newer_version_of(std::string_view json);

/// "found 2, expected 1 (made by a newer Netglow (version 2); this one reads version 1)".
std::string newer_version_problem(const std::string& version);

}  // namespace netglow
