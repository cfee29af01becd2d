// EdgeLines: the shader that draws edges as lines, from one float for each edge of a layer or from a list of selected
// edges.
#pragma once

#include "app/gl/buffer.h"
#include "app/gl/shader.h"
#include "app/gl/texture.h"
#include "app/render/shape_instances.h"
#include "core/density/edge_field.h"
#include "core/density/ink.h"

namespace netglow {

/// An edge of a list, in the layout that shaders/edges.vert reads.
struct ListedEdge {
    float weight;
    float from;  ///< the sender's index
    float to;
};

struct EdgeLineStyle {
    EdgeWidths widths;
    EdgeFade fade;
    double largest = 1;  ///< of the layer's |weight|
    double largest_product = 1;
    float product = 0;  ///< 0: by weight, 1: by weight times signal; between: a mixture
    bool signs = false;
    float unit = 1;  ///< pixels per point of line width
    float dash = 0;  ///< points
    Color positive;  ///< alpha: the opacity of the lines
    Color negative;
    Color neutral;  ///< of edges of strength 0
    bool operator==(const EdgeLineStyle&) const = default;
};

class EdgeLines {
public:
    EdgeLines();

    /// The ends of the edges in a texture: x, y and signal of the senders, then of the receivers, kAcross to a row.
    static constexpr int kAcross = 1024;  ///< texels; GL guarantees that many
    struct Ends {
        const Texture& texture;
        std::size_t senders;
        std::size_t receivers;
    };
    /// Evenly spaced ends, in columns at x = `left` and `right`.
    struct EvenEnds {
        const EdgeEnds& ends;
        float left;
        float right;
    };

    /// Draws all edges; the bound buffer holds a float for each, in the order of the matrix.
    void draw_all(const VertexArray& array, const Ends& ends, const EdgeLineStyle& style, const ToPixels& to_pixels,
                  Size viewport) const;
    /// Draws `count` edges; the bound buffer holds them as ListedEdge.
    void draw_listed(const VertexArray& array, std::size_t count, const Ends& ends, const EdgeLineStyle& style,
                     const ToPixels& to_pixels, Size viewport) const;
    void draw_listed(const VertexArray& array, std::size_t count, const EvenEnds& ends, const EdgeLineStyle& style,
                     const ToPixels& to_pixels, Size viewport) const;

private:
    void use(const EdgeLineStyle& style, const ToPixels& to_pixels, Size viewport, bool listed, bool even) const;
    void use(const Ends& ends) const;
    static void list(const VertexArray& array);

    Shader shader_;
};

}  // namespace netglow
