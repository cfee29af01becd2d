// EdgeLines: the shader that draws edges as lines, from one float an edge or from a list of some of them.
#pragma once

#include "app/gl/buffer.h"
#include "app/gl/shader.h"
#include "app/gl/texture.h"
#include "app/render/shape_instances.h"
#include "core/density/edge_field.h"

namespace netglow {

/// One of some edges; as shaders/edges.vert reads it.
struct ListedEdge {
    float weight;
    float from;  ///< the sender's index
    float to;
};

/// What stands for the weakest edge that is drawn, and for the layer's strongest.
struct LineLook {
    float thinnest;  ///< points
    float thickest;
    float faintest;  ///< opacity of the weakest; 1 of the strongest
    bool operator==(const LineLook&) const = default;
};
inline constexpr LineLook kFewLines{1, 5, 1};  ///< as edge_width() has it
inline constexpr LineLook kManyLines{0.5F, 2, 0.3F};

struct EdgeLineStyle {
    LineLook look = kFewLines;
    double largest = 1;  ///< of the layer's |weight|
    double least = 0;    ///< of the |weights| that are drawn
    double largest_product = 1;
    float product = 0;  ///< 0: by weight, 1: by weight times signal; between: by both
    bool signs = false;
    float unit = 1;  ///< pixels a point of a width
    float dash = 0;  ///< points
    Color positive;  ///< with the lines' opacity
    Color negative;
    bool operator==(const EdgeLineStyle&) const = default;
};

class EdgeLines {
public:
    EdgeLines();

    /// Ends in a texture: x, y and signal of the senders, then of the receivers, kAcross a row.
    static constexpr int kAcross = 1024;  ///< texels; GL guarantees that many
    struct Ends {
        const Texture& texture;
        std::size_t senders;
        std::size_t receivers;
    };
    /// Ends that stand evenly, in columns at `left` and `right`.
    struct EvenEnds {
        const EdgeEnds& ends;
        float left;
        float right;
    };

    /// The bound buffer holds a float for each of all edges, in the order of the matrix.
    void draw_all(const VertexArray& array, const Ends& ends, const EdgeLineStyle& style, const ToPixels& to_pixels,
                  Size viewport) const;
    /// It holds `count` listed edges.
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
