// The file functions that differ between operating systems. system_file_posix.cpp is used on Linux, macOS and
// WebAssembly. system_file_windows.cpp has been compiled (scripts/check-portable), never run.
//
// On failure the reason is in errno.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>

#include "core/files/descriptor.h"

namespace netglow {

/// How long to wait for the other end of a pipe: a shell starts both at about the same time.
inline constexpr int kPipePatienceMilliseconds = 2000;

/// Non-blocking: reading fails with EAGAIN where no bytes are available.
Descriptor open_to_read(const std::filesystem::path& file);
/// An existing file, for writing. ENXIO for a pipe that has no reader within kPipePatienceMilliseconds.
Descriptor open_to_write(const std::filesystem::path& file);
/// Who may read and write a new file: whoever the user's umask and the folder say, or the owner alone.
enum class NewFileFor { usual, owner };
/// For writing; fails where there is such a file already.
Descriptor create_new(const std::filesystem::path& file, NewFileFor whom);
/// A duplicate of standard input; closing it leaves the original open.
Descriptor standard_input();

struct OpenedFile {
    enum class Kind { file, folder, pipe, other } kind = Kind::other;
    std::size_t size = 0;  ///< bytes; 0 of what has no size
};
std::optional<OpenedFile> opened_file(const Descriptor& descriptor);

/// Return the number of bytes read (0: end of file) or written, −1 on failure.
std::ptrdiff_t read_some(const Descriptor& descriptor, char* bytes, std::size_t count);
std::ptrdiff_t write_some(const Descriptor& descriptor, const char* bytes, std::size_t count);
/// Waits for bytes or the end of the file. False on a timeout; a negative time waits for ever.
bool wait_for_bytes(const Descriptor& descriptor, int milliseconds);

/// Flushes written data to the disk. False on failure.
bool flush_to_disk(const Descriptor& descriptor);
/// Makes two names change places, in one step. False, with nothing changed, on failure, and where the system cannot.
bool exchange_names(const std::filesystem::path& a, const std::filesystem::path& b);
/// Makes renames in a folder durable; ignored by file systems that cannot do that.
void flush_folder(const std::filesystem::path& folder);

}  // namespace netglow
