// Handle: owns the name of one GL object; movable, not copyable. The context in which it was made must be current when
// it is destroyed.
#pragma once

#include <glad/gl.h>

#include <utility>

namespace netglow {

template <void (*Destroy)(GLuint)>
class Handle {
public:
    Handle() = default;
    explicit Handle(GLuint name) : name_(name) {}
    Handle(Handle&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(name_, other.name_);
        return *this;
    }
    ~Handle() {
        if (name_ != 0) {
            Destroy(name_);
        }
    }
    GLuint name() const { return name_; }

private:
    GLuint name_ = 0;
};

}  // namespace netglow
