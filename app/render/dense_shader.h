// DenseShaders: lay a density, and the picture of its strongest edges, over the canvas, with the wave of signals in
// them.
#pragma once

#include "app/gl/buffer.h"
#include "app/gl/shader.h"
#include "app/gl/texture.h"
#include "app/render/shape_instances.h"

namespace netglow {

/// What is drawn about the front of the signals.
enum class WavePart { all, behind, ahead };

struct Wave {
    WavePart part = WavePart::all;
    float front = 1;     ///< share of the way
    float strength = 0;  ///< how much brighter it is at the front
};

/// Where on the viewport, in pixels; `way` is x of the senders and of the receivers.
struct DensePlace {
    Rect rect;
    float from = 0;
    float to = 1;
    Size viewport;
};

class DenseShaders {
public:
    DenseShaders();

    /// The cells fill `whole`; drawn is the part of them in `place`. Colours with the opacity that is wanted.
    void draw_density(const Texture& cells, const Rect& whole, float exposure, const DensePlace& place,
                      const Wave& wave, Color positive, Color negative) const;
    /// The picture fills `whole`, premultiplied, rows from below.
    void draw_lines(const Texture& picture, const Rect& whole, float opacity, const DensePlace& place,
                    const Wave& wave) const;

private:
    static void place(const Shader& shader, const DensePlace& place, const Wave& wave);

    Shader density_;
    Shader lines_;
    VertexArray array_;
};

}  // namespace netglow
