#include "core/scene/camera.h"

#include <algorithm>
#include <cmath>

#include "core/scene/layout/layout.h"

namespace netglow {

namespace {

constexpr float kKeptInSight = 80;  ///< points of the canvas that stay on the screen
constexpr float kReadable = 24;     ///< units: radius of a disc with a number in it
constexpr float kUsualMost = 16;

float kept(float offset, float extent, float zoom) {
    const float shown = extent * zoom;
    const float keep = std::min({kKeptInSight, shown / 2, extent / 2});
    return std::clamp(offset, keep - shown, extent - keep);
}

/// Units at zoom 1 of a disc beside its neighbours: where they are close, less than they are drawn with.
float radius_of(const Column& column) {
    constexpr float kOfPitch = 0.4F;
    return column.neurons > 1 ? std::min(column.radius, kOfPitch * column.pitch) : column.radius;
}

}  // namespace

float most_zoom(const Layout& layout) {
    float most = kUsualMost;
    for (const Column& column : layout.columns) {
        most = std::max(most, kReadable / radius_of(column));
    }
    return most;
}

Camera zoomed_at(const Camera& camera, Point pointer, float factor, float most) {
    const float zoom = std::clamp(camera.zoom * factor, Camera::kLeastZoom, most);
    const Point world = camera.to_world(pointer);
    return {zoom, pointer - world * zoom};
}

Camera panned(const Camera& camera, Point by) {
    return {camera.zoom, camera.offset + by};
}

Camera kept_in_sight(const Camera& camera, const Layout& layout) {
    const Size& canvas = layout.canvas;
    const float most = most_zoom(layout);
    const Camera held = camera.zoom > most ? zoomed_at(camera, {canvas.width / 2, canvas.height / 2}, 1, most) : camera;
    return {held.zoom, {kept(held.offset.x, canvas.width, held.zoom), kept(held.offset.y, canvas.height, held.zoom)}};
}

Camera at_neuron(const Layout& layout, NeuronAt neuron) {
    const float zoom = std::max(kReadable / radius_of(layout.columns.at(neuron.layer)), 1.F);
    const Point middle{layout.canvas.width / 2, layout.canvas.height / 2};
    return {zoom, middle - layout.at(neuron) * zoom};
}

Camera camera_between(const Camera& from, const Camera& to, double amount) {
    if (amount >= 1) {
        return to;
    }
    const auto part = static_cast<float>(amount);
    const float zoom = from.zoom * std::pow(to.zoom / from.zoom, part);
    const float zoomed = to.zoom - from.zoom;
    const bool zooms = std::abs(zoomed) > 1e-4F * from.zoom;
    const float way = zooms ? (zoom - from.zoom) / zoomed : part;  // about a fixed point, offsets go with the zoom
    return {zoom, from.offset + (to.offset - from.offset) * way};
}

}  // namespace netglow
