// DensePicture: a DenseView on the GPU: the density as a texture, to which single edges can be added, the list of the
// strongest edges, and a cached image of these.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/gl/buffer.h"
#include "app/gl/framebuffer.h"
#include "app/gl/shader.h"
#include "app/render/edge_lines.h"
#include "app/render/edge_picture.h"
#include "core/density/dense_view.h"

namespace netglow {

/// Everything a picture depends on: if it differs, the picture must be remade.
struct DenseKey {
    EdgeEnds ends;
    EdgeWindow window;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::size_t lines = 0;
    bool signs = false;
    std::uint64_t weights = 0;  ///< version
    std::uint64_t signals = 0;  ///< version; 0: by weight
    std::size_t patches = 0;    ///< edges added by patch() since the picture was made
    bool coarse = false;
    bool operator==(const DenseKey&) const = default;
};

/// An edge and the change of its strength.
struct EdgePatch {
    std::uint32_t to = 0;
    std::uint32_t from = 0;
    float more = 0;
};

/// Adds changed edges to a density texture.
class PatchShader {
public:
    PatchShader();
    /// Draws into the bound framebuffer, which must hold the grid's cells. Returns the bytes uploaded.
    std::size_t draw(const DensityGrid& grid, const EdgeEnds& ends, std::span<const EdgePatch> patches);

private:
    Shader shader_;
    VertexArray array_;
    Buffer buffer_;
};

class DensePicture {
public:
    /// Replaces the content by `view`; returns the bytes uploaded. A coarse view keeps the current list of strongest
    /// edges. Throws Error if the GPU has too little memory.
    std::size_t show(DenseView view, const DenseKey& key);
    /// Adds changed edges; `weights` is the version of the weights after the change. Returns the bytes uploaded.
    std::size_t patch(PatchShader& shader, std::span<const EdgePatch> patches, std::uint64_t weights);

    const std::optional<DenseKey>& key() const { return key_; }
    const Texture& cells() const { return cells_->texture(); }
    float exposure() const { return exposure_; }
    float tone() const { return tone_; }  ///< mean opacity of the cells
    const EdgeWindow& window() const { return grid_.window; }
    double seconds() const { return seconds_; }  ///< time taken to compute the last complete view

    /// The list of the strongest edges, the strongest last, and the strength of (nearly) the strongest.
    struct Lines {
        std::vector<ListedEdge> edges;
        float largest = 0;
    };
    const Lines& lines() const { return lines_; }
    /// How the lines fade where they would cover more than `most` of the window. O(lines) where widths, in the units of
    /// the ends, or `most` have changed.
    EdgeFade fade(const EdgeWidths& widths, float way, float most);
    void bind_lines() const;
    const VertexArray& array() const { return array_; }
    std::optional<EdgePicture> picture;  ///< cached image of the lines
    bool stale = true;                   ///< the lines have changed since that image was drawn

private:
    std::optional<DenseKey> key_;
    DensityGrid grid_;
    std::optional<Framebuffer> cells_;
    float exposure_ = 0;
    float tone_ = 0;
    double seconds_ = 0;
    VertexArray array_;
    Buffer buffer_;
    Lines lines_;
    struct Faded {
        EdgeWidths widths;
        float way = 0;
        float most = 0;
        EdgeFade fade;
    };
    std::optional<Faded> faded_;  ///< what fade() answered last
};

}  // namespace netglow
