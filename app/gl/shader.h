// Shader: a linked program of a vertex and a fragment shader.
#pragma once

#include <string_view>

#include "app/gl/handle.h"

namespace netglow {

class Shader {
public:
    /// GLSL without its head, which is put before it by the kind of the context (#version 330 core, or 300 es with
    /// precision), from NAME.vert and NAME.frag. Throws Error that names the file and has the compiler's words, with
    /// lines counted as in that file.
    Shader(std::string_view name, std::string_view vertex, std::string_view fragment);
    void use() const { glUseProgram(program_.name()); }
    /// -1 where the shader does not use it, which GL ignores.
    GLint uniform(const char* name) const { return glGetUniformLocation(program_.name(), name); }

private:
    static void destroy(GLuint name) { glDeleteProgram(name); }
    Handle<destroy> program_;
};

}  // namespace netglow
