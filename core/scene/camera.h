// Camera: how the canvas (points) is placed on the screen (pixels of the framebuffer).
//
// The layout already fills the canvas, so zoom 1 and offset 0 is "fit".
#pragma once

#include "core/base/geometry.h"

namespace netglow {

struct Camera {
    static constexpr float kLeastZoom = 0.25F;
    static constexpr float kMostZoom = 16.F;

    float zoom = 1;
    Point offset;  ///< points at zoom 1 that the canvas's origin is moved by, after zooming

    Point to_view(Point world) const { return world * zoom + offset; }
    Point to_world(Point view) const { return (view - offset) * (1 / zoom); }
    bool operator==(const Camera&) const = default;
};

/// Zooms by `factor` so that what is under `pointer` (view points) stays there; held to the least and the most zoom.
Camera zoomed_at(const Camera& camera, Point pointer, float factor);
Camera panned(const Camera& camera, Point by);
/// Keeps at least a piece of the canvas in sight, however far it was panned.
Camera kept_in_sight(const Camera& camera, Size canvas);

}  // namespace netglow
