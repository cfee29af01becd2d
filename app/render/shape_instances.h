// Shapes as the GPU takes them: one instance, of one size, for each shape and each glyph, in painter's order.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "app/gl/vertex_array.h"
#include "app/render/glyph_atlas.h"
#include "core/scene/scene.h"

namespace netglow {

enum class ShapeKind : std::uint32_t { line, disc, arc, box, glyph };  ///< as in shapes.vert

using Rgba8 = std::array<std::uint8_t, 4>;
Rgba8 rgba8(Color color);

/// What a, b and c mean for each kind stands in shapes.vert.
struct ShapeInstance {
    std::array<float, 4> a{};
    std::array<float, 4> b{};
    std::array<float, 4> c{};
    Rgba8 fill{};
    Rgba8 fill_right{};
    Rgba8 stroke{};
    ShapeKind kind = ShapeKind::line;
};
static_assert(sizeof(ShapeInstance) == 64, "the shader's attributes count on it");

/// The attributes of shapes.vert, from a buffer of ShapeInstance.
void attach_shapes(VertexArray& vertices, const Buffer& instances);

/// All shapes of the scene, into `out` (replaced). `pixels_a_point`: of the view, by which the glyphs' tiers are
/// chosen.
void make_shape_instances(const Scene& scene, const Fonts& fonts, GlyphAtlas& atlas, float pixels_a_point,
                          std::vector<ShapeInstance>& out);

}  // namespace netglow
