#ifndef _WIN32

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "core/files/process_id.h"
#include "core/files/system_file.h"

namespace netglow {
namespace {

OpenedFile::Kind kind_of(mode_t mode) {
    if (S_ISREG(mode)) {
        return OpenedFile::Kind::file;
    }
    return S_ISDIR(mode) ? OpenedFile::Kind::folder : S_ISFIFO(mode) ? OpenedFile::Kind::pipe : OpenedFile::Kind::other;
}

}  // namespace

bool Descriptor::close() {
    return number_ < 0 || ::close(std::exchange(number_, -1)) == 0;
}

long process_id() {
    return ::getpid();
}

Descriptor open_to_read(const std::filesystem::path& file) {
    return Descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
}

Descriptor open_to_write(const std::filesystem::path& file) {
    constexpr int kPauseMilliseconds = 20;
    for (int waited = 0;; waited += kPauseMilliseconds) {
        Descriptor descriptor(::open(file.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
        if (descriptor.open()) {  // with somebody at the other end, writes may wait
            ::fcntl(descriptor.get(), F_SETFL, ::fcntl(descriptor.get(), F_GETFL) & ~O_NONBLOCK);
            return descriptor;
        }
        if (errno != ENXIO || waited >= kPipePatienceMilliseconds) {
            return descriptor;
        }
        ::poll(nullptr, 0, kPauseMilliseconds);
    }
}

Descriptor create_new(const std::filesystem::path& file, NewFileFor whom) {
    constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    return Descriptor(::open(file.c_str(), kFlags, whom == NewFileFor::owner ? 0600 : 0666));
}

Descriptor standard_input() {
    return Descriptor(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0));
}

std::optional<OpenedFile> opened_file(const Descriptor& descriptor) {
    struct stat status {};
    if (::fstat(descriptor.get(), &status) != 0) {
        return std::nullopt;
    }
    return OpenedFile{kind_of(status.st_mode), status.st_size > 0 ? static_cast<std::size_t>(status.st_size) : 0};
}

std::ptrdiff_t read_some(const Descriptor& descriptor, char* bytes, std::size_t count) {
    ssize_t got = -1;
    do {
        got = ::read(descriptor.get(), bytes, count);
    } while (got < 0 && errno == EINTR);
    return got;
}

std::ptrdiff_t write_some(const Descriptor& descriptor, const char* bytes, std::size_t count) {
    ssize_t written = -1;
    do {
        written = ::write(descriptor.get(), bytes, count);
    } while (written < 0 && errno == EINTR);
    return written;
}

bool wait_for_bytes(const Descriptor& descriptor, int milliseconds) {
    pollfd waiting{descriptor.get(), POLLIN, 0};
    int ready = -1;
    do {
        ready = ::poll(&waiting, 1, milliseconds);
    } while (ready < 0 && errno == EINTR);
    return ready != 0;
}

bool flush_to_disk(const Descriptor& descriptor) {
    return ::fsync(descriptor.get()) == 0;
}

bool exchange_names(const std::filesystem::path& a, const std::filesystem::path& b) {
#ifdef RENAME_EXCHANGE
    return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
#else
    static_cast<void>(a);
    static_cast<void>(b);
    errno = ENOSYS;
    return false;
#endif
}

void flush_folder(const std::filesystem::path& folder) {
    if (const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); descriptor.open()) {
        ::fsync(descriptor.get());
    }
}

}  // namespace netglow

#endif
