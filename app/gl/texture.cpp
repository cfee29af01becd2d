#include "app/gl/texture.h"

#include <string>

#include "core/base/error.h"

namespace netglow {
namespace {

GLuint made_texture() {
    GLuint name = 0;
    glGenTextures(1, &name);
    return name;
}

}  // namespace

int Texture::largest() {
    GLint largest = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    return largest;
}

Texture::Texture(int width, int height, GLint internal_format, GLenum format, GLenum type, GLint filter)
    : width_(width), height_(height), format_(format), type_(type) {
    if (const int most = largest(); width > most || height > most) {
        throw Error("A picture of " + std::to_string(width) + " × " + std::to_string(height) +
                    " pixels is too large for this machine's graphics; the most is " + std::to_string(most) + " × " +
                    std::to_string(most) + ".");
    }
    texture_ = Handle<destroy>(made_texture());
    bind(0);
    glGetError();  // what others have left
    glTexImage2D(GL_TEXTURE_2D, 0, internal_format, width, height, 0, format, type, nullptr);
    if (glGetError() == GL_OUT_OF_MEMORY) {
        throw Error("There is not enough graphics memory for a picture of " + std::to_string(width) + " × " +
                    std::to_string(height) + " pixels.");
    }
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

void Texture::bind(GLuint unit) const {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_2D, texture_.name());
}

void Texture::update(int x, int y, int width, int height, const void* pixels) const {
    bind(0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, format_, type_, pixels);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

}  // namespace netglow
