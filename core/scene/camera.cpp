#include "core/scene/camera.h"

#include <algorithm>

namespace netglow {

namespace {

constexpr float kKeptInSight = 80;  ///< points of the canvas that stay on the screen

float kept(float offset, float extent, float zoom) {
    const float shown = extent * zoom;
    const float keep = std::min({kKeptInSight, shown / 2, extent / 2});
    return std::clamp(offset, keep - shown, extent - keep);
}

}  // namespace

Camera zoomed_at(const Camera& camera, Point pointer, float factor) {
    const float zoom = std::clamp(camera.zoom * factor, Camera::kLeastZoom, Camera::kMostZoom);
    const Point world = camera.to_world(pointer);
    return {zoom, pointer - world * zoom};
}

Camera panned(const Camera& camera, Point by) {
    return {camera.zoom, camera.offset + by};
}

Camera kept_in_sight(const Camera& camera, Size canvas) {
    return {camera.zoom,
            {kept(camera.offset.x, canvas.width, camera.zoom), kept(camera.offset.y, canvas.height, camera.zoom)}};
}

}  // namespace netglow
