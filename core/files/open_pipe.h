// Opening files without being stopped by a named pipe that has no other end.
#pragma once

#include <filesystem>
#include <string_view>

namespace netglow {

/// How long the other end of a pipe may take to come: a shell starts both at about the same time.
inline constexpr int kPipePatienceMilliseconds = 2000;

/// Descriptors for reading, which does not wait (a read without bytes fails with EAGAIN), and for writing. -1 and errno
/// where open() fails; ENXIO for a pipe that nobody began to read meanwhile.
int open_to_read(const std::filesystem::path& file);
int open_to_write(const std::filesystem::path& file);

/// Waits for bytes, or the end. False where none came in that time; a negative one waits for ever.
bool wait_for_bytes(int descriptor, int milliseconds);

}  // namespace netglow
