// ShapeInstances: the shapes of a scene as what one instanced draw reads; in pixels of the viewport.
#pragma once

#include <span>
#include <vector>

#include "app/render/glyph_atlas.h"
#include "core/scene/camera.h"
#include "core/scene/scene.h"

namespace netglow {

/// As shaders/shape.vert reads it.
struct ShapeInstance {
    float rect[4];
    float axis[4];
    float detail[4];
    float fill[4];
    float fill_right[4];
    float stroke[4];
    bool operator==(const ShapeInstance&) const = default;
};

/// Points to pixels: how large, and where the origin is.
struct ToPixels {
    float scale = 1;
    Point origin;
    Point operator()(Point p) const { return p * scale + origin; }
    bool operator==(const ToPixels&) const = default;
};

/// Adds `shapes` to `instances`, in their order. Texts out of sight are left out, so that no glyphs are made for them:
/// a new one takes a millisecond.
void append_instances(std::span<const Shape> shapes, const ToPixels& to_pixels, Size viewport, GlyphAtlas& atlas,
                      std::vector<ShapeInstance>& instances);

}  // namespace netglow
