// Camera: how the canvas (points) is placed on the screen (pixels of the framebuffer).
//
// The layout already fills the canvas, so zoom 1 and offset 0 is "fit".
#pragma once

#include "core/base/geometry.h"
#include "core/network/place.h"

namespace netglow {

struct Layout;

struct Camera {
    static constexpr float kLeastZoom = 0.25F;

    float zoom = 1;
    Point offset;  ///< translation in points, applied after zooming

    Point to_view(Point world) const { return world * zoom + offset; }
    Point to_world(Point view) const { return (view - offset) * (1 / zoom); }
    bool operator==(const Camera&) const = default;
};

/// The largest zoom: 16, or what makes the layout's smallest disc 24 units in radius: with 4096 neurons in a column
/// about 350, with 65,536 about 6000. At that zoom floats are still precise to a fifth of a unit. O(layers).
float most_zoom(const Layout& layout);

/// Zooms by `factor` so that what is under `pointer` (view points) stays there; the zoom is clamped to kLeastZoom ..
/// `most`.
Camera zoomed_at(const Camera& camera, Point pointer, float factor, float most);
Camera panned(const Camera& camera, Point by);
/// Clamps the zoom to most_zoom(), and the offset so that some of the canvas stays visible.
Camera kept_in_sight(const Camera& camera, const Layout& layout);

/// The neuron in the middle of the canvas, its disc large enough to be read and its neighbours about it. The layout
/// contains the neuron.
Camera at_neuron(const Layout& layout, NeuronAt neuron);
/// Interpolates between two cameras, `amount` 0 .. 1: the zoom changes exponentially, about one fixed point.
Camera camera_between(const Camera& from, const Camera& to, double amount);

}  // namespace netglow
