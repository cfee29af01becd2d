#include "app/gl/buffer.h"

#include <glad/gl.h>

#include <algorithm>
#include <cstring>

namespace netglow {

namespace {

unsigned make_buffer() {
    unsigned id = 0;
    glGenBuffers(1, &id);
    return id;
}

}  // namespace

void Buffer::Delete::operator()(unsigned id) const {
    glDeleteBuffers(1, &id);
}

Buffer::Buffer() : handle_(make_buffer()) {}

void Buffer::bind() const {
    glBindBuffer(GL_ARRAY_BUFFER, handle_.id());
}

std::size_t Buffer::hold(std::span<const std::byte> data) {
    bind();
    if (data.size() > capacity_) {
        capacity_ = std::max(data.size(), capacity_ + capacity_ / 2);
        glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(capacity_), nullptr, GL_DYNAMIC_DRAW);
        held_.clear();
    }
    if (data.size() == held_.size() && (data.empty() || std::memcmp(data.data(), held_.data(), data.size()) == 0)) {
        return 0;
    }
    const std::size_t common = std::min(data.size(), held_.size());
    const auto first = std::mismatch(data.begin(), data.begin() + static_cast<std::ptrdiff_t>(common), held_.begin());
    const auto begin = static_cast<std::size_t>(first.first - data.begin());
    std::size_t end = data.size();
    if (data.size() <= held_.size()) {
        while (end > begin && data[end - 1] == held_[end - 1]) {
            --end;
        }
    }
    held_.resize(data.size());
    if (end == begin) {
        return 0;
    }
    glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(begin), static_cast<GLsizeiptr>(end - begin),
                    data.data() + begin);
    std::memcpy(held_.data() + begin, data.data() + begin, end - begin);
    return end - begin;
}

std::vector<std::byte> Buffer::read_back() const {
    std::vector<std::byte> bytes(held_.size());
    bind();
    const void* mapped =
        bytes.empty() ? nullptr
                      : glMapBufferRange(GL_ARRAY_BUFFER, 0, static_cast<GLsizeiptr>(bytes.size()), GL_MAP_READ_BIT);
    if (mapped != nullptr) {
        std::memcpy(bytes.data(), mapped, bytes.size());
        glUnmapBuffer(GL_ARRAY_BUFFER);
    }
    return bytes;
}

}  // namespace netglow
