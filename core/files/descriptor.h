// Descriptor: owns a file descriptor.
#pragma once

#include <utility>

namespace netglow {

class Descriptor {
public:
    Descriptor() = default;
    /// A negative number, as returned by a failed open, means none.
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    int get() const { return number_; }
    bool open() const { return number_ >= 0; }
    /// Returns false, with errno set, on an error: some file systems report a full disk only here.
    bool close();

private:
    int number_ = -1;
};

}  // namespace netglow
