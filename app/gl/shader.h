// Shader: a linked program of a vertex and a fragment shader.
#pragma once

#include <string_view>

#include "app/gl/handle.h"

namespace netglow {

class Shader {
public:
    /// GLSL source from NAME.vert and NAME.frag, without the #version line, which is added for the kind of context (330
    /// core, or 300 es with precision). Throws Error that names the file and quotes the compiler's log, with line
    /// numbers as in that file.
    Shader(std::string_view name, std::string_view vertex, std::string_view fragment);
    void use() const { glUseProgram(program_.name()); }
    /// -1 if the shader does not use it; GL ignores that location.
    GLint uniform(const char* name) const { return glGetUniformLocation(program_.name(), name); }

private:
    static void destroy(GLuint name) { glDeleteProgram(name); }
    Handle<destroy> program_;
};

}  // namespace netglow
