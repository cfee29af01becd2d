// Framebuffer: an image that is drawn into instead of the window, and read back.
#pragma once

#include <cstdint>
#include <vector>

#include "app/gl/handle.h"
#include "app/gl/texture.h"

namespace netglow {

class Framebuffer {
public:
    /// 8-bit RGBA. Throws Error, naming the most that there is, where the size is beyond GL's or its memory.
    Framebuffer(int width, int height);

    int width() const { return color_.width(); }
    int height() const { return color_.height(); }
    /// What is drawn from now on goes into it.
    void bind() const;
    /// RGBA as drawn (premultiplied), rows from the top.
    std::vector<std::uint8_t> read_back() const;
    const Texture& color() const { return color_; }

private:
    struct Delete {
        void operator()(unsigned id) const;
    };
    Texture color_;
    GlHandle<Delete> handle_;
};

}  // namespace netglow
