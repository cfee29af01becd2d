// FileLock: an advisory lock on a file. The system releases it when the process ends, even by a crash, so a free lock
// proves that its process no longer runs, even if its process id has been reused.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "core/files/descriptor.h"

namespace netglow {

class FileLock {
public:
    /// Creates the file if it is missing. Nothing if another process still holds the lock after `patience`, or if the
    /// file cannot be locked at all.
    static std::optional<FileLock> take(const std::filesystem::path& file,
                                        std::chrono::milliseconds patience = std::chrono::milliseconds(0));

private:
    explicit FileLock(Descriptor descriptor) : descriptor_(std::move(descriptor)) {}
    Descriptor descriptor_;
};

}  // namespace netglow
