// Texture: a two-dimensional image on the GPU.
#pragma once

#include "app/gl/handle.h"

namespace netglow {

class Texture {
public:
    /// Clamped to its edge; contents undefined until updated or drawn into. Throws Error if the size exceeds the GPU's
    /// maximum or its memory is full.
    Texture(int width, int height, GLint internal_format, GLenum format, GLenum type, GLint filter = GL_LINEAR);
    void bind(GLuint unit) const;
    /// Uploads pixels; rows are tightly packed.
    void update(int x, int y, int width, int height, const void* pixels) const;
    int width() const { return width_; }
    int height() const { return height_; }
    GLuint name() const { return texture_.name(); }
    /// The largest width and height that this GPU supports.
    static int largest();

private:
    static void destroy(GLuint name) { glDeleteTextures(1, &name); }
    Handle<destroy> texture_;
    int width_;
    int height_;
    GLenum format_;
    GLenum type_;
};

}  // namespace netglow
