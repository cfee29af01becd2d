#include "app/gl/framebuffer.h"

#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"

namespace netglow {

namespace {

std::string size_text(int width, int height) {
    return std::to_string(width) + "×" + std::to_string(height);
}

/// Before GL is asked: what is beyond its limits is an error of the caller's, in words.
Texture make_color(int width, int height) {
    std::array<GLint, 2> viewport{};
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport.data());
    const int side = Texture::largest_side();
    const int most_width = std::min(side, viewport[0]);
    const int most_height = std::min(side, viewport[1]);
    if (width < 1 || height < 1 || width > most_width || height > most_height) {
        throw Error("A picture of " + size_text(width, height) +
                    " pixels cannot be drawn: this machine's OpenGL draws " + "from 1×1 to " +
                    size_text(most_width, most_height) + " pixels.");
    }
    while (glGetError() != GL_NO_ERROR) {
    }
    Texture color(TextureFormat::rgba, width, height);
    if (glGetError() != GL_NO_ERROR) {
        throw Error("There is not enough graphics memory for a picture of " + size_text(width, height) + " pixels.");
    }
    return color;
}

unsigned make_framebuffer(unsigned color) {
    unsigned id = 0;
    glGenFramebuffers(1, &id);
    glBindFramebuffer(GL_FRAMEBUFFER, id);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, color, 0);
    return id;
}

}  // namespace

void Framebuffer::Delete::operator()(unsigned id) const {
    glDeleteFramebuffers(1, &id);
}

Framebuffer::Framebuffer(int width, int height)
    : color_(make_color(width, height)), handle_(make_framebuffer(color_.id())) {
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        throw Error("This machine's OpenGL cannot draw into a picture of " + size_text(width, height) + " pixels.");
    }
}

void Framebuffer::bind() const {
    glBindFramebuffer(GL_FRAMEBUFFER, handle_.id());
}

std::vector<std::uint8_t> Framebuffer::read_back() const {
    const std::size_t row = 4 * static_cast<std::size_t>(width());
    std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(height()));
    bind();
    glReadPixels(0, 0, width(), height(), GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    // GL's rows begin at the bottom.
    for (std::size_t top = 0, bottom = pixels.size() - row; top < bottom; top += row, bottom -= row) {
        std::swap_ranges(pixels.begin() + static_cast<std::ptrdiff_t>(top),
                         pixels.begin() + static_cast<std::ptrdiff_t>(top + row),
                         pixels.begin() + static_cast<std::ptrdiff_t>(bottom));
    }
    return pixels;
}

}  // namespace netglow
