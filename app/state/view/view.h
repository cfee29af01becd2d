// View: camera, selection and the like for the open document. Neither saved with it nor part of undo.
#pragma once

#include <optional>

#include "app/state/view/nameable.h"
#include "app/state/view/slider_ranges.h"
#include "core/document/history.h"
#include "core/forward/forward.h"
#include "core/scene/camera.h"
#include "core/scene/canvas/picking.h"

namespace netglow {

/// The pass that the outputs are compared with: the one before the last edit, until the next step or click, or a pinned
/// one.
struct Compared {
    Trace trace;
    bool pinned = false;
    Gesture gesture = 0;  ///< of the edit before which the trace was taken
};

struct View {
    explicit View(const Document& document) : ranges(ranges_of(document)) {}

    Camera camera;
    Place selected;
    std::optional<std::size_t> chosen_layer;  ///< by its title; only while nothing is selected
    Place hovered;                            ///< under the pointer, on the canvas or in a panel
    std::size_t panel_layer = 1;              ///< the layer shown in the left panel
    bool contributions_by_size = false;
    std::size_t landscape_x = 0;  ///< the inputs on the axes of a neuron's landscape plot
    std::size_t landscape_y = 1;
    std::optional<bool> planes;  ///< the discs are landscapes; nothing: as planes_shown() decides
    SliderRanges ranges;
    std::optional<Compared> compared;
    Place typed;        ///< the place whose value is being typed on the canvas
    Nameable renaming;  ///< the item being renamed on the canvas
};

/// Ends a comparison that is not pinned, at the next step or click.
void end_comparison(View& view);
/// Selects the place, and shows its layer in the left panel.
void choose(View& view, const Place& place);
/// Selects nothing but the layer, and shows it in both panels; clamped to 0 .. depth.
void choose_layer(View& view, std::size_t layer, std::size_t depth);
/// Shows the layer's weights in the left panel; clamped to 1 .. depth.
void show_layer(View& view, std::size_t layer, std::size_t depth);

}  // namespace netglow
