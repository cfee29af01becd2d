// EdgePicture: a cached image of many edges, of the viewport's size.
#pragma once

#include <functional>
#include <optional>

#include "app/gl/buffer.h"
#include "app/gl/framebuffer.h"
#include "app/gl/shader.h"
#include "app/render/edge_lines.h"

namespace netglow {

class EdgePicture {
public:
    /// What the picture was drawn from, besides weights and ends.
    struct Content {
        ToPixels camera;
        Size viewport;
        EdgeLineStyle style;
        bool operator==(const Content&) const = default;
    };

    /// Throws Error if the GPU does not support the size.
    explicit EdgePicture(Size viewport);
    bool fits(Size viewport) const;
    bool shows(const Content& content) const { return shown_ == content; }
    /// Clears the image to transparent and calls `draw` to fill it; restores the bound framebuffer, viewport and
    /// scissor.
    void redraw(const Content& content, const std::function<void()>& draw);
    void bind_texture(GLuint unit) const { picture_.texture().bind(unit); }
    const Texture& texture() const { return picture_.texture(); }
    const std::optional<Content>& shown() const { return shown_; }

private:
    Framebuffer picture_;
    std::optional<Content> shown_;
};

/// Draws an image over the current viewport, with premultiplied alpha.
class EdgePictureShader {
public:
    EdgePictureShader();
    void draw(const EdgePicture& picture, float opacity) const;

private:
    Shader shader_;
    VertexArray array_;
};

}  // namespace netglow
