// DensePicture: a DenseView on the GPU: the density as a texture that single edges can be added to, the strongest edges
// as a list, and a picture of them.
#pragma once

#include <optional>
#include <span>

#include "app/gl/buffer.h"
#include "app/gl/framebuffer.h"
#include "app/gl/shader.h"
#include "app/render/edge_picture.h"
#include "core/density/dense_view.h"

namespace netglow {

/// What a picture shows; another picture is wanted where that is another.
struct DenseKey {
    EdgeEnds ends;
    EdgeWindow window;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::size_t lines = 0;
    bool signs = false;
    std::uint64_t weights = 0;  ///< version
    std::uint64_t signals = 0;  ///< version; 0: by weight
    std::size_t patches = 0;    ///< edges that were added since it was made
    bool coarse = false;
    bool operator==(const DenseKey&) const = default;
};

/// An edge and how much more its strength is.
struct EdgePatch {
    std::uint32_t to = 0;
    std::uint32_t from = 0;
    float more = 0;
};

/// Draws edges that changed into a density.
class PatchShader {
public:
    PatchShader();
    /// Into the framebuffer that is bound, of the grid's cells. Answers the bytes uploaded.
    std::size_t draw(const DensityGrid& grid, const EdgeEnds& ends, std::span<const EdgePatch> patches);

private:
    Shader shader_;
    VertexArray array_;
    Buffer buffer_;
};

class DensePicture {
public:
    /// Takes the view over; answers the bytes uploaded. A coarse one keeps the strongest edges that are there. Throws
    /// Error where the GPU does not take it.
    std::size_t show(DenseView view, const DenseKey& key);
    /// Adds edges; `weights` is the version that they make.
    std::size_t patch(PatchShader& shader, std::span<const EdgePatch> patches, std::uint64_t weights);

    const std::optional<DenseKey>& key() const { return key_; }
    const Texture& cells() const { return cells_->texture(); }
    float exposure() const { return exposure_; }
    const EdgeWindow& window() const { return grid_.window; }
    double seconds() const { return seconds_; }  ///< that the last whole view took

    /// The list of the strongest, bound; how many, and the strength of the strongest and the weakest of them.
    struct Lines {
        std::size_t count = 0;
        float largest = 0;
        float least = 0;
    };
    const Lines& lines() const { return lines_; }
    void bind_lines() const;
    const VertexArray& array() const { return array_; }
    std::optional<EdgePicture> picture;  ///< of the lines
    bool stale = true;                   ///< the lines are others than in that picture

private:
    std::optional<DenseKey> key_;
    DensityGrid grid_;
    std::optional<Framebuffer> cells_;
    float exposure_ = 0;
    double seconds_ = 0;
    VertexArray array_;
    Buffer buffer_;
    Lines lines_;
};

}  // namespace netglow
