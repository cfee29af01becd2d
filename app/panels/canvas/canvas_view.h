// CanvasView: converts between units of the layout and pixels of the screen.
#pragma once

#include "core/base/geometry.h"
#include "core/scene/camera.h"
#include "core/scene/layout/layout.h"

namespace netglow {

struct CanvasView {
    Rect rect;  ///< pixels
    const Layout& layout;
    const Camera& camera;
    float scale;  ///< pixels per layout unit at zoom 1

    /// From view units (layout units at zoom 1) to pixels.
    Point in_place(Point view) const { return {rect.x + scale * view.x, rect.y + scale * view.y}; }
    Point on_screen(Point world) const { return in_place(camera.to_view(world)); }
    Point to_view(Point pixels) const { return {(pixels.x - rect.x) / scale, (pixels.y - rect.y) / scale}; }
    Point to_world(Point pixels) const { return camera.to_world(to_view(pixels)); }
    float length(float units) const { return units * camera.zoom * scale; }
};

}  // namespace netglow
