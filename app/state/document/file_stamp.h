// FileStamp: a file's size, time and hash when it was last read or written, to notice changes by other programs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace netglow {

struct FileStamp {
    std::uintmax_t bytes = 0;
    std::filesystem::file_time_type changed;
    std::optional<std::uint64_t> content;  ///< a hash; of files up to 16 MiB
    bool operator==(const FileStamp&) const = default;
};

/// Nothing if the file does not exist or is no regular file (a folder, a pipe). Never throws. Reads and hashes files up
/// to 16 MiB, which takes up to 20 ms.
std::optional<FileStamp> stamp_of(const std::filesystem::path& file);

/// Whether the file's content has changed. The time counts only where there is no hash: a file rewritten with the same
/// bytes is unchanged.
bool differ(const FileStamp& then, const FileStamp& now);

}  // namespace netglow
