// VertexArray: where the attributes of an instanced draw come from.
#pragma once

#include <cstddef>

#include "app/gl/buffer.h"
#include "app/gl/handle.h"

namespace netglow {

enum class AttributeType { real, colour, whole };  ///< floats; bytes that mean 0..1; unsigned integers

struct Attribute {
    unsigned location = 0;
    int components = 1;
    AttributeType type = AttributeType::real;
    std::size_t offset = 0;  ///< bytes from the beginning of an instance
};

class VertexArray {
public:
    VertexArray();

    /// Attribute values of which `buffer` has one each instance, every `stride` bytes.
    void per_instance(const Buffer& buffer, std::size_t stride, const Attribute& attribute);
    /// One quad (a strip of four vertices, told apart by gl_VertexID) for each instance.
    void draw_quads(std::size_t instances) const;

private:
    struct Delete {
        void operator()(unsigned id) const;
    };
    GlHandle<Delete> handle_;
};

}  // namespace netglow
