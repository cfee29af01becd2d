// EntryLock: an advisory lock on a file, which the system lets go when its process ends, however that ends. So a lock
// that is free tells that its process lives no longer, whoever has its number by now.
#pragma once

#include <filesystem>
#include <optional>

namespace netglow {

class EntryLock {
public:
    /// Makes the file where there is none. Nothing where it is locked already, or where it cannot be locked at all.
    static std::optional<EntryLock> take(const std::filesystem::path& file);

    EntryLock(EntryLock&& other) noexcept;
    EntryLock& operator=(EntryLock&& other) noexcept;
    ~EntryLock();

private:
    explicit EntryLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace netglow
