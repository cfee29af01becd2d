// EdgePainter: draws edge bundles from one float an edge.
//
// Bundles of a thousand edges and more are drawn once, into a picture of their own, of more than kMostEdgesDrawn the
// strongest; frames lay that picture over what is there until a weight, the camera or the size changes.
#pragma once

#include <optional>
#include <vector>

#include "app/gl/buffer.h"
#include "app/gl/shader.h"
#include "app/gl/texture.h"
#include "app/render/edge_picture.h"
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
        std::vector<float> weights;  ///< of all edges, as on the GPU or as the strongest were chosen from
        std::vector<Point> points;
        std::optional<Texture> ends;
        std::size_t drawn = 0;  ///< edges on the GPU
        float least = 0;        ///< |weight| of the weakest of them, where not all are
        std::optional<EdgePicture> picture;
    };
    static bool keep_weights(Slot& slot, const Matrix& weights);
    static std::size_t upload_weights(Slot& slot, const Matrix& weights);
    static std::size_t upload_ends(Slot& slot, const EdgeBundle& bundle);
    void draw_lines(const Slot& slot, const EdgeBundle& bundle, float opacity, const ToPixels& to_pixels, Size viewport) const;

    Shader shader_;
    std::optional<EdgePictureShader> picture_shader_;  ///< where there is a picture
    std::vector<Slot> slots_;
};

}  // namespace netglow
