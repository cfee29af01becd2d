// ShapeInstances: converts the shapes of a scene to instance data for one instanced draw, in pixels of the viewport.
#pragma once

#include <span>
#include <vector>

#include "app/render/glyph_atlas.h"
#include "core/scene/camera.h"
#include "core/scene/scene.h"

namespace netglow {

/// The layout that shaders/shape.vert reads.
struct ShapeInstance {
    float rect[4];
    float axis[4];
    float detail[4];
    float fill[4];
    float fill_right[4];
    float stroke[4];
    bool operator==(const ShapeInstance&) const = default;
};

/// Maps points to pixels: scale and origin.
struct ToPixels {
    float scale = 1;
    Point origin;
    Point operator()(Point p) const { return p * scale + origin; }
    bool operator==(const ToPixels&) const = default;
};

/// Appends `shapes` to `instances`, in their order. Texts outside the viewport are skipped, so that no glyphs are made
/// for them.
void append_instances(std::span<const Shape> shapes, const ToPixels& to_pixels, Size viewport, GlyphAtlas& atlas,
                      std::vector<ShapeInstance>& instances);

}  // namespace netglow
