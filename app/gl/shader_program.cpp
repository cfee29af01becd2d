#include "app/gl/shader_program.h"

#include <glad/gl.h>

#include <array>

#include "core/base/error.h"

namespace netglow {

namespace {

constexpr std::string_view kVersion = "#version 330 core\n";

struct DeleteShader {
    void operator()(unsigned id) const { glDeleteShader(id); }
};
using Shader = GlHandle<DeleteShader>;

Shader compile(const std::string& name, GLenum kind, std::string_view source) {
    Shader shader(glCreateShader(kind));
    const std::array<const char*, 2> parts{kVersion.data(), source.data()};
    const std::array<GLint, 2> lengths{static_cast<GLint>(kVersion.size()), static_cast<GLint>(source.size())};
    glShaderSource(shader.id(), 2, parts.data(), lengths.data());
    glCompileShader(shader.id());
    GLint ok = GL_FALSE;
    glGetShaderiv(shader.id(), GL_COMPILE_STATUS, &ok);
    if (ok != GL_TRUE) {
        std::string log(4096, '\0');
        GLsizei length = 0;
        glGetShaderInfoLog(shader.id(), static_cast<GLsizei>(log.size()), &length, log.data());
        log.resize(static_cast<std::size_t>(length));
        const std::string stage = kind == GL_VERTEX_SHADER ? "vertex" : "fragment";
        throw Error("The " + stage + " shader '" + name + "' does not compile here: " + log);
    }
    return shader;
}

}  // namespace

void ShaderProgram::Delete::operator()(unsigned id) const {
    glDeleteProgram(id);
}

ShaderProgram::ShaderProgram(const std::string& name, std::string_view vertex, std::string_view fragment) {
    const Shader vertex_shader = compile(name, GL_VERTEX_SHADER, vertex);
    const Shader fragment_shader = compile(name, GL_FRAGMENT_SHADER, fragment);
    handle_ = GlHandle<Delete>(glCreateProgram());
    glAttachShader(handle_.id(), vertex_shader.id());
    glAttachShader(handle_.id(), fragment_shader.id());
    glLinkProgram(handle_.id());
    GLint ok = GL_FALSE;
    glGetProgramiv(handle_.id(), GL_LINK_STATUS, &ok);
    if (ok != GL_TRUE) {
        std::string log(4096, '\0');
        GLsizei length = 0;
        glGetProgramInfoLog(handle_.id(), static_cast<GLsizei>(log.size()), &length, log.data());
        log.resize(static_cast<std::size_t>(length));
        throw Error("The shaders '" + name + "' do not fit together here: " + log);
    }
    glDetachShader(handle_.id(), vertex_shader.id());
    glDetachShader(handle_.id(), fragment_shader.id());
}

void ShaderProgram::use() const {
    glUseProgram(handle_.id());
}
int ShaderProgram::location(const char* uniform) const {
    return glGetUniformLocation(handle_.id(), uniform);
}

void ShaderProgram::set(const char* uniform, float x) const {
    glUniform1f(location(uniform), x);
}
void ShaderProgram::set(const char* uniform, float x, float y) const {
    glUniform2f(location(uniform), x, y);
}
void ShaderProgram::set(const char* uniform, float x, float y, float z) const {
    glUniform3f(location(uniform), x, y, z);
}
void ShaderProgram::set(const char* uniform, float x, float y, float z, float w) const {
    glUniform4f(location(uniform), x, y, z, w);
}
void ShaderProgram::set(const char* uniform, int value) const {
    glUniform1i(location(uniform), value);
}

}  // namespace netglow
