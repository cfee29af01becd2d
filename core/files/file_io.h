// Whole files as bytes: read with a limit, written so that nothing half-written is left. For every format.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace netglow {

/// Replaces `file` by `bytes`: writes a temporary file beside it, flushes and renames. Throws Error (a full disk, a
/// read-only folder).
void write_file_atomically(const std::filesystem::path& file, std::string_view bytes);

/// Reads a whole file of at most `limit` bytes; throws Error that names the file and what is wrong with it.
std::string read_file(const std::filesystem::path& file, std::size_t limit);

}  // namespace netglow
