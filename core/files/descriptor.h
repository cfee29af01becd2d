// Descriptor: owns the number by which the system knows an open file.
#pragma once

#include <utility>

namespace netglow {

class Descriptor {
public:
    Descriptor() = default;
    /// A negative number, as the system answers where opening has failed, is none.
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    int get() const { return number_; }
    bool open() const { return number_ >= 0; }
    /// False, and errno, where the system reports an error: some file systems tell only then that the disk is full.
    bool close();

private:
    int number_ = -1;
};

}  // namespace netglow
