// EdgePainter: draws edge bundles from one float an edge.
#pragma once

#include <optional>
#include <vector>

#include "app/gl/buffer.h"
#include "app/gl/shader.h"
#include "app/gl/texture.h"
#include "app/render/shape_instances.h"

namespace netglow {

class EdgePainter {
public:
    EdgePainter();
    /// Draws bundle number `slot` of a scene; each slot keeps its weights and ends on the GPU. Answers the bytes uploaded.
    std::size_t draw(std::size_t slot, const EdgeBundle& bundle, const ToPixels& to_pixels, Size viewport);

private:
    struct Slot {
        VertexArray array;
        Buffer buffer;
        std::vector<float> weights;  ///< as on the GPU
        std::vector<Point> points;
        std::optional<Texture> ends;
    };
    static std::size_t upload_weights(Slot& slot, const Matrix& weights);
    static std::size_t upload_ends(Slot& slot, const EdgeBundle& bundle);

    Shader shader_;
    std::vector<Slot> slots_;
};

}  // namespace netglow
