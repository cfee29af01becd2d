// The files of a folder of CSV: which belong to a network, and which of them Netglow itself has written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace netglow {

/// Whether a file of this name, without its ending, is read as a part of the network.
bool is_csv_of_network(const std::string& name);

/// What Netglow wrote into a folder, so that it replaces nothing else: a hash of each file, by name. In the folder as
/// ".netglow-files", a line each.
using OwnFiles = std::map<std::string, std::uint64_t, std::less<>>;
inline constexpr const char* kOwnFilesName = ".netglow-files";

/// FNV-1a.
std::uint64_t content_hash(std::string_view bytes);
std::string own_files_text(const OwnFiles& files);
/// Nothing where the folder has no such list.
std::optional<OwnFiles> read_own_files(const std::filesystem::path& folder);

}  // namespace netglow
