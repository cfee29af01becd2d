#ifdef _WIN32

#include <fcntl.h>
#include <io.h>
#include <process.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "core/files/process_id.h"
#include "core/files/system_file.h"

namespace netglow {
namespace {

constexpr int kAlways = _O_BINARY | _O_NOINHERIT;
constexpr std::size_t kMostAtOnce = std::size_t{1} << 30U;  ///< the runtime library counts in unsigned int

/// The number of them that one call takes.
unsigned at_once(std::size_t count) {
    return static_cast<unsigned>(std::min(count, kMostAtOnce));
}

}  // namespace

bool Descriptor::close() {
    return number_ < 0 || ::_close(std::exchange(number_, -1)) == 0;
}

long process_id() {
    return ::_getpid();
}

Descriptor open_to_read(const std::filesystem::path& file) {
    return Descriptor(::_wopen(file.c_str(), _O_RDONLY | kAlways));
}

Descriptor open_to_write(const std::filesystem::path& file) {
    return Descriptor(::_wopen(file.c_str(), _O_WRONLY | kAlways));
}

Descriptor create_new(const std::filesystem::path& file, NewFileFor) {
    return Descriptor(::_wopen(file.c_str(), _O_WRONLY | _O_CREAT | _O_EXCL | kAlways, _S_IREAD | _S_IWRITE));
}

Descriptor standard_input() {
    constexpr int kStandardInput = 0;
    Descriptor descriptor(::_dup(kStandardInput));
    if (descriptor.open()) {
        ::_setmode(descriptor.get(), _O_BINARY);
    }
    return descriptor;
}

std::optional<OpenedFile> opened_file(const Descriptor& descriptor) {
    struct _stat64 status {};
    if (::_fstat64(descriptor.get(), &status) != 0) {
        return std::nullopt;
    }
    using Kind = OpenedFile::Kind;
    const unsigned mode = status.st_mode & static_cast<unsigned>(_S_IFMT);
    const Kind kind = mode == _S_IFREG   ? Kind::file
                      : mode == _S_IFDIR ? Kind::folder
                      : mode == _S_IFIFO ? Kind::pipe
                                         : Kind::other;
    return OpenedFile{kind, status.st_size > 0 ? static_cast<std::size_t>(status.st_size) : 0};
}

std::ptrdiff_t read_some(const Descriptor& descriptor, char* bytes, std::size_t count) {
    return ::_read(descriptor.get(), bytes, at_once(count));
}

std::ptrdiff_t write_some(const Descriptor& descriptor, const char* bytes, std::size_t count) {
    return ::_write(descriptor.get(), bytes, at_once(count));
}

bool wait_for_bytes(const Descriptor&, int) {
    return true;  // reading waits by itself
}

bool flush_to_disk(const Descriptor& descriptor) {
    return ::_commit(descriptor.get()) == 0;
}

bool exchange_names(const std::filesystem::path&, const std::filesystem::path&) {
    errno = ENOSYS;
    return false;
}

void flush_folder(const std::filesystem::path&) {}  // the file system keeps a journal of its names

}  // namespace netglow

#endif
