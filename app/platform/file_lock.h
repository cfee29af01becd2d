// FileLock: an advisory lock on a file, which the system lets go when its process ends, however that ends. So a lock
// that is free tells that its process lives no longer, whoever has its number by now.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "core/files/descriptor.h"

namespace netglow {

class FileLock {
public:
    /// Makes the file where there is none. Nothing where it is locked already and stays so for that long, or where it
    /// cannot be locked at all.
    static std::optional<FileLock> take(const std::filesystem::path& file,
                                        std::chrono::milliseconds patience = std::chrono::milliseconds(0));

private:
    explicit FileLock(Descriptor descriptor) : descriptor_(std::move(descriptor)) {}
    Descriptor descriptor_;
};

}  // namespace netglow
