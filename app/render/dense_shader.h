// DenseShaders: draw a density, and the image of its strongest edges, over the canvas, with the wave of signals passing
// through.
#pragma once

#include "app/gl/buffer.h"
#include "app/gl/shader.h"
#include "app/gl/texture.h"
#include "app/render/shape_instances.h"

namespace netglow {

/// Which side of the wave front is drawn.
enum class WavePart { all, behind, ahead };

struct Wave {
    WavePart part = WavePart::all;
    float front = 1;     ///< position between senders (0) and receivers (1)
    float strength = 0;  ///< extra brightness at the front
};

/// Where to draw, in pixels of the viewport; `from` and `to` are x of the senders and of the receivers.
struct DensePlace {
    Rect rect;
    float from = 0;
    float to = 1;
    Size viewport;
};

class DenseShaders {
public:
    DenseShaders();

    /// The cells fill `whole`; only the part inside `place` is drawn. The colours' alpha is the opacity.
    void draw_density(const Texture& cells, const Rect& whole, float exposure, const DensePlace& place,
                      const Wave& wave, Color positive, Color negative) const;
    /// The image fills `whole`; premultiplied alpha, rows from the bottom.
    void draw_lines(const Texture& picture, const Rect& whole, float opacity, const DensePlace& place,
                    const Wave& wave) const;

private:
    static void place(const Shader& shader, const DensePlace& place, const Wave& wave);

    Shader density_;
    Shader lines_;
    VertexArray array_;
};

}  // namespace netglow
