// Buffer: GPU memory for vertices, which knows what it holds and uploads only the bytes that changed.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "app/gl/handle.h"

namespace netglow {

class Buffer {
public:
    Buffer();

    /// Makes it hold `data`. Compares with what it holds (a copy is kept), uploads the range from the first to the last
    /// byte that differs, and answers how many bytes that was. O(size).
    std::size_t hold(std::span<const std::byte> data);
    template <class T>
    std::size_t hold(const std::vector<T>& data) {
        return hold(std::as_bytes(std::span(data)));
    }

    std::size_t size() const { return held_.size(); }
    /// Binds it as the source of vertex attributes.
    void bind() const;
    /// What the GPU has. Slow: for tests.
    std::vector<std::byte> read_back() const;

private:
    struct Delete {
        void operator()(unsigned id) const;
    };
    GlHandle<Delete> handle_;
    std::vector<std::byte> held_;
    std::size_t capacity_ = 0;
};

}  // namespace netglow
