// Whole files as bytes: read with a limit, written so that nothing half-written is left. For every format.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace netglow {

/// Replaces `file` by `bytes`: writes a temporary file beside it, which nobody else may read, flushes and renames. A
/// file that is replaced keeps its permissions. Throws Error (a full disk, a read-only folder).
void write_file_atomically(const std::filesystem::path& file, std::string_view bytes);

/// As above, for what is the user's alone: nobody else may read or write it, whatever was there before. Throws Error
/// where there is something else than a file.
void write_private_file(const std::filesystem::path& file, std::string_view bytes);

/// A name for something temporary beside `target`, with which nothing begins yet: ".netglow-PROCESS-NUMBER.tmp".
std::filesystem::path temporary_name(const std::filesystem::path& target);

/// Reads a whole file of at most `limit` bytes; throws Error that names the file and what is wrong with it.
std::string read_file(const std::filesystem::path& file, std::size_t limit);

/// As above; a pipe or a device is refused at once, where read_file() waits for it.
std::string read_regular_file(const std::filesystem::path& file, std::size_t limit);

}  // namespace netglow
