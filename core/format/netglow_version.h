// Finds the version of a file that could not be read, since a newer one may have another structure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace netglow {

/// What this program reads up to; version 2 has the activation silu.
inline constexpr int kNewestVersion = 2;

/// The version of a Netglow network that is newer than what this program reads, wherever in the file it stands.
std::optional<std::string> newer_version_of(std::string_view json);

/// "found 3, expected 1 or 2 (made by a newer Netglow (version 3); this one reads versions 1 and 2)".
std::string newer_version_problem(const std::string& version);

}  // namespace netglow
