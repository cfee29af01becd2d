#include "app/gl/texture.h"

#include <glad/gl.h>

#include "core/base/assert.h"

namespace netglow {

namespace {

unsigned make_texture() {
    unsigned id = 0;
    glGenTextures(1, &id);
    return id;
}

struct Layout {
    GLint internal;
    GLenum format;
    GLenum type;
    GLint filter;
    std::size_t bytes;
};

Layout layout_of(TextureFormat format) {
    switch (format) {
        case TextureFormat::coverage:
            return {GL_R8, GL_RED, GL_UNSIGNED_BYTE, GL_LINEAR, 1};
        case TextureFormat::rgba:
            return {GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, GL_LINEAR, 4};
        case TextureFormat::float_pair:
            break;
    }
    return {GL_RG32F, GL_RG, GL_FLOAT, GL_NEAREST, 8};
}

}  // namespace

void Texture::Delete::operator()(unsigned id) const {
    glDeleteTextures(1, &id);
}

Texture::Texture(TextureFormat format, int width, int height, std::span<const std::byte> data)
    : handle_(make_texture()), format_(format), width_(width), height_(height) {
    const Layout layout = layout_of(format);
    NETGLOW_ASSERT(data.empty() ||
                   data.size() == layout.bytes * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    bind(0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, layout.internal, width, height, 0, layout.format, layout.type,
                 data.empty() ? nullptr : data.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, layout.filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, layout.filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

void Texture::bind(unsigned unit) const {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_2D, handle_.id());
}

void Texture::replace(int x, int y, int width, int height, std::span<const std::byte> data) {
    const Layout layout = layout_of(format_);
    NETGLOW_ASSERT(data.size() == layout.bytes * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    bind(0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, layout.format, layout.type, data.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

int Texture::largest_side() {
    GLint side = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &side);
    return side;
}

}  // namespace netglow
