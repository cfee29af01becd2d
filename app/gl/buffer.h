// Buffer and VertexArray: own a GL buffer, and a GL vertex array that describes the layout of its data.
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
    /// Overwrites part of the uploaded data.
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
    /// Attribute `location` reads `components` floats at `offset` in every `stride` bytes of the bound buffer,
    /// advancing once per instance.
    void per_instance(GLuint location, GLint components, std::size_t stride, std::size_t offset) const;

private:
    static void destroy(GLuint name) { glDeleteVertexArrays(1, &name); }
    Handle<destroy> array_;
};

}  // namespace netglow
