// Buffer and VertexArray: owners of a GL buffer, and of the description of what is in it.
#pragma once

#include <cstddef>

#include "app/gl/handle.h"

namespace netglow {

class Buffer {
public:
    Buffer();
    void bind() const { glBindBuffer(GL_ARRAY_BUFFER, buffer_.name()); }
    /// Replaces the contents; grows, never shrinks.
    void upload(const void* bytes, std::size_t size);
    /// Replaces a part of what was uploaded.
    void update(std::size_t offset, const void* bytes, std::size_t size) const;

private:
    static void destroy(GLuint name) { glDeleteBuffers(1, &name); }
    Handle<destroy> buffer_;
    std::size_t capacity_ = 0;
};

class VertexArray {
public:
    VertexArray();
    void bind() const { glBindVertexArray(array_.name()); }
    /// Attribute `location` takes `components` floats at `offset` of every `stride` bytes of the bound buffer, one an
    /// instance.
    void per_instance(GLuint location, GLint components, std::size_t stride, std::size_t offset) const;

private:
    static void destroy(GLuint name) { glDeleteVertexArrays(1, &name); }
    Handle<destroy> array_;
};

}  // namespace netglow
