// Metadata of a file, from a single system call.
#pragma once

#include <cstdint>
#include <filesystem>

namespace netglow {

struct FileFacts {
    bool folder = false;
    std::uintmax_t size = 0;    ///< bytes
    std::int64_t modified = 0;  ///< seconds since 1970
};
/// Follows links; for a broken link, the metadata of the link itself; for a missing file, the defaults.
FileFacts file_facts(const std::filesystem::path& file);

/// Whether the path is an executable file.
bool is_program(const std::filesystem::path& file);

}  // namespace netglow
