// View: how the open document is looked at: the camera, what is chosen. Neither saved with the document nor undone.
#pragma once

#include <optional>

#include "app/state/view/nameable.h"
#include "app/state/view/slider_ranges.h"
#include "core/document/history.h"
#include "core/forward/forward.h"
#include "core/scene/camera.h"
#include "core/scene/canvas/picking.h"

namespace netglow {

/// What the outputs are compared with: the pass before the edit, until the next step or click; or a pinned one.
struct Compared {
    Trace trace;
    bool pinned = false;
    Gesture gesture = 0;  ///< of the edit that it was taken before
};

struct View {
    explicit View(const Document& document) : ranges(ranges_of(document)) {}

    Camera camera;
    Place selected;
    Place hovered;                ///< under the pointer, on the canvas or in a panel
    std::size_t panel_layer = 1;  ///< whose weights the left panel shows
    bool contributions_by_size = false;
    std::size_t landscape_x = 0;  ///< the inputs that a neuron's landscape runs over
    std::size_t landscape_y = 1;
    SliderRanges ranges;
    std::optional<Compared> compared;
    Place typed;        ///< whose value is being typed on the canvas
    Nameable renaming;  ///< whose name is being typed there
};

/// The next step or click: what has changed has been seen.
void end_comparison(View& view);
/// Chooses the place; the left panel shows its layer.
void choose(View& view, const Place& place);
/// Shows the layer's weights in the left panel; clamped to 1 .. depth.
void show_layer(View& view, std::size_t layer, std::size_t depth);

}  // namespace netglow
