// Metadata of a file, from a single system call.
#pragma once

#include <cstdint>
#include <filesystem>
#include <system_error>

namespace netglow {

struct FileFacts {
    bool folder = false;
    std::uintmax_t size = 0;    ///< bytes
    std::int64_t modified = 0;  ///< seconds since 1970
};
/// Follows links; for a broken link, the metadata of the link itself; for a missing file, the defaults.
FileFacts file_facts(const std::filesystem::path& file);

/// Whose a path is; a link belongs to nobody here, since whoever made it says where it leads.
enum class FileOwner { missing, user, another, link };
FileOwner file_owner(const std::filesystem::path& path);

/// Makes a folder, and those above it that are missing, for the user alone.
void make_private_folders(const std::filesystem::path& folder, std::error_code& error);

/// Whether the path is an executable file.
bool is_program(const std::filesystem::path& file);

}  // namespace netglow
