#include "app/platform/entry_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace netglow {
namespace {

/// Whether the name still leads to the file that is open: whoever held the lock before may have removed it.
bool is_still_there(int descriptor, const std::filesystem::path& file) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

}  // namespace

std::optional<EntryLock> EntryLock::take(const std::filesystem::path& file) {
    constexpr int kMostTries = 8;
    for (int i = 0; i < kMostTries; ++i) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0) {
            return std::nullopt;
        }
        EntryLock lock(descriptor);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            return std::nullopt;
        }
        if (is_still_there(descriptor, file)) {
            return lock;
        }
    }
    return std::nullopt;
}

EntryLock::EntryLock(EntryLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

EntryLock& EntryLock::operator=(EntryLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

EntryLock::~EntryLock() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

}  // namespace netglow
