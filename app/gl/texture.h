// Texture: a two-dimensional image on the GPU.
#pragma once

#include <cstddef>
#include <span>

#include "app/gl/handle.h"

namespace netglow {

/// One byte that is filtered, a byte each of red, green, blue and alpha, or two floats that are fetched as they are.
enum class TextureFormat { coverage, rgba, float_pair };

class Texture {
public:
    /// `data`: rows one after another, without padding; empty for a texture that is filled later.
    Texture(TextureFormat format, int width, int height, std::span<const std::byte> data = {});

    int width() const { return width_; }
    int height() const { return height_; }
    unsigned id() const { return handle_.id(); }
    void bind(unsigned unit) const;
    /// Replaces a rectangle; `data` as in the constructor, of that rectangle.
    void replace(int x, int y, int width, int height, std::span<const std::byte> data);
    /// The longest side that this machine's GL takes.
    static int largest_side();

private:
    struct Delete {
        void operator()(unsigned id) const;
    };
    GlHandle<Delete> handle_;
    TextureFormat format_;
    int width_;
    int height_;
};

}  // namespace netglow
