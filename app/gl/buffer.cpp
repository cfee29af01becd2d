#include "app/gl/buffer.h"

#include <algorithm>

namespace netglow {
namespace {

GLuint made(void (*make)(GLsizei, GLuint*)) {
    GLuint name = 0;
    make(1, &name);
    return name;
}

}  // namespace

Buffer::Buffer() : buffer_(made(glad_glGenBuffers)) {}

void Buffer::upload(const void* bytes, std::size_t size) {
    bind();
    if (size > capacity_) {
        capacity_ = std::max(size, 2 * capacity_);
        glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(capacity_), nullptr, GL_DYNAMIC_DRAW);
    }
    if (size > 0) {
        glBufferSubData(GL_ARRAY_BUFFER, 0, static_cast<GLsizeiptr>(size), bytes);
    }
}

void Buffer::update(std::size_t offset, const void* bytes, std::size_t size) const {
    bind();
    glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(offset), static_cast<GLsizeiptr>(size), bytes);
}

VertexArray::VertexArray() : array_(made(glad_glGenVertexArrays)) {}

void VertexArray::per_instance(GLuint location, GLint components, std::size_t stride, std::size_t offset) const {
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, components, GL_FLOAT, GL_FALSE, static_cast<GLsizei>(stride),
                          reinterpret_cast<const void*>(offset));
    glVertexAttribDivisor(location, 1);
}

}  // namespace netglow
