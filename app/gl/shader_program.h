// ShaderProgram: a vertex and a fragment shader, compiled and linked, and its uniforms.
#pragma once

#include <string>
#include <string_view>

#include "app/gl/handle.h"

namespace netglow {

class ShaderProgram {
public:
    /// The sources are GLSL without the #version line, which is put before them (so that a web build can put its own).
    /// `name` is for messages. Throws Error with the compiler's words where one does not compile or link.
    ShaderProgram(const std::string& name, std::string_view vertex, std::string_view fragment);

    void use() const;
    /// Uniforms of the program in use; a name that the program does not use is ignored, as GL does.
    void set(const char* uniform, float x) const;
    void set(const char* uniform, float x, float y) const;
    void set(const char* uniform, float x, float y, float z) const;
    void set(const char* uniform, float x, float y, float z, float w) const;
    void set(const char* uniform, int value) const;

private:
    struct Delete {
        void operator()(unsigned id) const;
    };
    int location(const char* uniform) const;

    GlHandle<Delete> handle_;
};

}  // namespace netglow
