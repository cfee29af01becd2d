// What core/files asks of the operating system, in the few calls that differ between systems. system_file_posix.cpp is
// what Linux, macOS and WebAssembly run. system_file_windows.cpp has been compiled (scripts/check-portable), never run.
//
// Names are std::filesystem::path, of wide characters where the system's are. What fails leaves its reason in errno.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>

#include "core/files/descriptor.h"

namespace netglow {

/// How long the other end of a pipe may take to come: a shell starts both at about the same time.
inline constexpr int kPipePatienceMilliseconds = 2000;

/// Reading from it does not wait: without bytes it fails with EAGAIN.
Descriptor open_to_read(const std::filesystem::path& file);
/// An existing file, for writing. ENXIO for a pipe that nobody began to read within kPipePatienceMilliseconds.
Descriptor open_to_write(const std::filesystem::path& file);
/// For writing; fails where there is such a file already.
Descriptor create_new(const std::filesystem::path& file);
/// Another descriptor of standard input, which stays open when it is closed.
Descriptor standard_input();

struct OpenedFile {
    enum class Kind { file, folder, pipe, other } kind = Kind::other;
    std::size_t size = 0;  ///< bytes; 0 of what has no size
};
std::optional<OpenedFile> opened_file(const Descriptor& descriptor);

/// Bytes that were read (0: the end) or written, at least one where there are any; −1 where that fails.
std::ptrdiff_t read_some(const Descriptor& descriptor, char* bytes, std::size_t count);
std::ptrdiff_t write_some(const Descriptor& descriptor, const char* bytes, std::size_t count);
/// Waits for bytes, or the end. False where none came in that time; a negative one waits for ever.
bool wait_for_bytes(const Descriptor& descriptor, int milliseconds);

/// What was written is on the disk when it returns. False where that fails.
bool flush_to_disk(const Descriptor& descriptor);
/// Makes renaming in a folder last; file systems that cannot do that are left alone.
void flush_folder(const std::filesystem::path& folder);

}  // namespace netglow
