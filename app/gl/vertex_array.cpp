#include "app/gl/vertex_array.h"

#include <glad/gl.h>

namespace netglow {

namespace {

unsigned make_vertex_array() {
    unsigned id = 0;
    glGenVertexArrays(1, &id);
    return id;
}

}  // namespace

void VertexArray::Delete::operator()(unsigned id) const {
    glDeleteVertexArrays(1, &id);
}

VertexArray::VertexArray() : handle_(make_vertex_array()) {}

void VertexArray::per_instance(const Buffer& buffer, std::size_t stride, const Attribute& attribute) {
    glBindVertexArray(handle_.id());
    buffer.bind();
    const auto step = static_cast<GLsizei>(stride);
    const void* offset = reinterpret_cast<const void*>(attribute.offset);  // GL's own way to say an offset
    if (attribute.type == AttributeType::whole) {
        glVertexAttribIPointer(attribute.location, attribute.components, GL_UNSIGNED_INT, step, offset);
    } else if (attribute.type == AttributeType::colour) {
        glVertexAttribPointer(attribute.location, attribute.components, GL_UNSIGNED_BYTE, GL_TRUE, step, offset);
    } else {
        glVertexAttribPointer(attribute.location, attribute.components, GL_FLOAT, GL_FALSE, step, offset);
    }
    glEnableVertexAttribArray(attribute.location);
    glVertexAttribDivisor(attribute.location, 1);
    glBindVertexArray(0);
}

void VertexArray::draw_quads(std::size_t instances) const {
    if (instances == 0) {
        return;
    }
    glBindVertexArray(handle_.id());
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(instances));
    glBindVertexArray(0);
}

}  // namespace netglow
