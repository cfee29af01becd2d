#include "app/gl/framebuffer.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"

namespace netglow {
namespace {

GLuint made_framebuffer() {
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    return name;
}

}  // namespace

Framebuffer::Framebuffer(int width, int height)
    : Framebuffer(Texture(width, height, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE)) {}

Framebuffer::Framebuffer(Texture color) : color_(std::move(color)), framebuffer_(made_framebuffer()) {
    bind();
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, color_.name(), 0);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        throw Error("The graphics driver offers no picture of this size to draw into.");
    }
}

void Framebuffer::bind() const {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
    glViewport(0, 0, width(), height());
}

std::vector<std::uint8_t> Framebuffer::read() const {
    const std::size_t row = 4 * static_cast<std::size_t>(width());
    std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(height()));
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_.name());
    glReadPixels(0, 0, width(), height(), GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    for (std::size_t top = 0, bottom = static_cast<std::size_t>(height()) - 1; top < bottom; ++top, --bottom) {
        std::swap_ranges(pixels.begin() + static_cast<std::ptrdiff_t>(top * row),
                         pixels.begin() + static_cast<std::ptrdiff_t>((top + 1) * row),
                         pixels.begin() + static_cast<std::ptrdiff_t>(bottom * row));
    }
    return pixels;
}

}  // namespace netglow
