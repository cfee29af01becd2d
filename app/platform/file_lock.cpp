#include "app/platform/file_lock.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>

namespace netglow {
namespace {

/// Whether the path still leads to the open file: the previous holder of the lock may have removed it.
bool is_still_there(int descriptor, const std::filesystem::path& file) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

}  // namespace

std::optional<FileLock> FileLock::take(const std::filesystem::path& file, std::chrono::milliseconds patience) {
    constexpr int kPause = 5;  // milliseconds
    constexpr int kMostTries = 8;
    const auto until = std::chrono::steady_clock::now() + patience;
    for (int gone = 0; gone < kMostTries;) {
        Descriptor descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        if (!descriptor.open()) {
            return std::nullopt;
        }
        if (::flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK || std::chrono::steady_clock::now() >= until) {
                return std::nullopt;
            }
            ::poll(nullptr, 0, kPause);
        } else if (is_still_there(descriptor.get(), file)) {
            return FileLock(std::move(descriptor));
        } else {
            ++gone;
        }
    }
    return std::nullopt;
}

}  // namespace netglow
