// FileStamp: how a file was when it was last read or written, to notice that another program has changed it since.
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

/// Nothing where there is no such file, or it is none that can be read twice (a folder, a pipe). Never throws. Reads
/// files up to 16 MiB, which takes some 20 ms.
std::optional<FileStamp> stamp_of(const std::filesystem::path& file);

/// Whether the file holds something else now. The time counts only where the content was not looked at: a file that was
/// written anew with the same bytes is the same.
bool differ(const FileStamp& then, const FileStamp& now);

}  // namespace netglow
