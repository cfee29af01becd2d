#include "app/gl/shader.h"

#include <array>
#include <string>

#include "core/base/error.h"

namespace netglow {
namespace {

void destroy_stage(GLuint name) {
    glDeleteShader(name);
}
using Stage = Handle<destroy_stage>;

std::string words(GLuint name, PFNGLGETSHADERINFOLOGPROC log) {
    std::array<char, 2048> text{};
    log(name, static_cast<GLsizei>(text.size()), nullptr, text.data());
    return text.data();
}

/// What stands before every shader. They are written in the part of GLSL that OpenGL 3.3 and OpenGL ES 3.0 share, but
/// for the precision that only the latter asks for; lines are counted as in the file.
std::string_view head() {
    constexpr std::string_view kOpenGl = "#version 330 core\n#line 1\n";
    constexpr std::string_view kOpenGlEs =
        "#version 300 es\nprecision highp float;\nprecision highp int;\nprecision highp sampler2D;\n#line 1\n";
    const auto* version = reinterpret_cast<const char*>(glGetString(GL_VERSION));
    return version != nullptr && std::string_view(version).starts_with("OpenGL ES") ? kOpenGlEs : kOpenGl;
}

Stage compile(GLenum kind, const std::string& file, std::string_view source) {
    Stage stage(glCreateShader(kind));
    const std::string_view before = head();
    const std::array texts = {before.data(), source.data()};
    const std::array lengths = {static_cast<GLint>(before.size()), static_cast<GLint>(source.size())};
    glShaderSource(stage.name(), 2, texts.data(), lengths.data());
    glCompileShader(stage.name());
    GLint compiled = GL_FALSE;
    glGetShaderiv(stage.name(), GL_COMPILE_STATUS, &compiled);
    if (compiled != GL_TRUE) {
        throw Error("The graphics driver does not accept the shader " + file + ": " +
                    words(stage.name(), glad_glGetShaderInfoLog));
    }
    return stage;
}

}  // namespace

Shader::Shader(std::string_view name, std::string_view vertex, std::string_view fragment)
    : program_(glCreateProgram()) {
    const Stage first = compile(GL_VERTEX_SHADER, std::string(name) + ".vert", vertex);
    const Stage second = compile(GL_FRAGMENT_SHADER, std::string(name) + ".frag", fragment);
    glAttachShader(program_.name(), first.name());
    glAttachShader(program_.name(), second.name());
    glLinkProgram(program_.name());
    GLint linked = GL_FALSE;
    glGetProgramiv(program_.name(), GL_LINK_STATUS, &linked);
    if (linked != GL_TRUE) {
        throw Error("The graphics driver does not link the shader " + std::string(name) + ": " +
                    words(program_.name(), glad_glGetProgramInfoLog));
    }
}

}  // namespace netglow
