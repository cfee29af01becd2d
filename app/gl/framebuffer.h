// Framebuffer: an offscreen image to draw into and to read back.
#pragma once

#include <cstdint>
#include <vector>

#include "app/gl/texture.h"

namespace netglow {

class Framebuffer {
public:
    /// RGBA, 8 bits each. Throws Error if the GPU does not support the size.
    Framebuffer(int width, int height);
    /// Draws into the given texture, of any format. Throws Error if the driver cannot draw into this format.
    explicit Framebuffer(Texture color);
    void bind() const;
    /// 4·width·height bytes, rows from the top.
    std::vector<std::uint8_t> read() const;
    const Texture& texture() const { return color_; }
    int width() const { return color_.width(); }
    int height() const { return color_.height(); }

private:
    static void destroy(GLuint name) { glDeleteFramebuffers(1, &name); }
    Texture color_;
    Handle<destroy> framebuffer_;
};

}  // namespace netglow
