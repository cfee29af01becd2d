// EdgePainter: draws edge bundles. Small bundles are lines, from one float for each edge; from a thousand edges on they
// are cached in an image, redrawn only when a weight, a signal, the camera or the size changes. Large bundles are drawn
// by LargeEdgePainter.
#pragma once

#include <optional>
#include <vector>

#include "app/gl/buffer.h"
#include "app/gl/texture.h"
#include "app/render/edge_lines.h"
#include "app/render/edge_mirror.h"
#include "app/render/edge_picture.h"
#include "app/render/large_edge_painter.h"

namespace netglow {

class EdgePainter {
public:
    /// Draws bundle number `slot` of a scene; each slot keeps its weights and ends on the GPU. Returns what was
    /// uploaded.
    EdgeUploads draw(std::size_t slot, const EdgeBundle& bundle, const ToPixels& to_pixels, Size viewport);

    /// Measures how many edges this machine draws in a few milliseconds.
    EdgeBudget measured_budget() const;

    // For large bundles, see LargeEdgePainter.
    EdgeUploads begin_scene() { return large_ ? large_->begin_scene() : EdgeUploads{}; }
    bool busy() const { return large_ && large_->busy(); }
    bool coarser() const { return large_ && large_->coarser(); }
    void wait() const {
        if (large_) {
            large_->wait();
        }
    }

private:
    struct Slot {
        EdgeMirror mirror;
        VertexArray array;
        Buffer buffer;
        std::uint64_t version = 0;  ///< of the weights on the GPU
        std::vector<float> ends;    ///< x, y and signal of each
        std::optional<Texture> ends_texture;
        std::size_t drawn = 0;  ///< edges on the GPU
        std::optional<EdgePicture> picture;
    };
    static std::size_t upload_weights(Slot& slot, const Matrix& weights);
    static std::size_t upload_ends(Slot& slot, const EdgeBundle& bundle);
    static EdgeLineStyle style_of(const EdgeBundle& bundle, float opacity, const ToPixels& to_pixels);
    void draw_lines(const Slot& slot, const EdgeBundle& bundle, const EdgeLineStyle& style, const ToPixels& to_pixels,
                    Size viewport) const;

    // The optional ones are created when first needed, because shaders take time to compile.
    EdgeLines lines_;
    std::optional<EdgePictureShader> picture_shader_;
    std::optional<LargeEdgePainter> large_;
    std::vector<Slot> slots_;
};

}  // namespace netglow
