// GlHandle: the name of a GL object, owned: moved, never copied, deleted once.
#pragma once

#include <utility>

namespace netglow {

/// `Deleter::operator()(unsigned)` deletes the object; the context that made it must be current then.
template <class Deleter>
class GlHandle {
public:
    GlHandle() = default;
    explicit GlHandle(unsigned id) : id_(id) {}
    ~GlHandle() { reset(); }
    GlHandle(GlHandle&& other) noexcept : id_(std::exchange(other.id_, 0U)) {}
    GlHandle& operator=(GlHandle&& other) noexcept {
        if (this != &other) {
            reset();
            id_ = std::exchange(other.id_, 0U);
        }
        return *this;
    }
    GlHandle(const GlHandle&) = delete;
    GlHandle& operator=(const GlHandle&) = delete;

    unsigned id() const { return id_; }

private:
    void reset() {
        if (id_ != 0) {
            Deleter{}(id_);
            id_ = 0;
        }
    }

    unsigned id_ = 0;
};

}  // namespace netglow
