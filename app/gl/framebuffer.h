// Framebuffer: a picture to draw into and to read back.
#pragma once

#include <cstdint>
#include <vector>

#include "app/gl/texture.h"

namespace netglow {

class Framebuffer {
public:
    /// RGBA, 8 bits each. Throws Error where the GPU does not take the size.
    Framebuffer(int width, int height);
    /// To draw into a texture of another kind. Throws Error where the driver draws into none such.
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
