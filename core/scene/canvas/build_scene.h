// Builds the canvas's Scene from a document, its trace and a moment.
#pragma once

#include "core/document/document.h"
#include "core/forward/forward.h"
#include "core/forward/planes.h"
#include "core/network/weight_maxima.h"
#include "core/scene/canvas/edge_measure.h"
#include "core/scene/canvas/picking.h"
#include "core/scene/layout/layout.h"
#include "core/scene/page/plane_points.h"
#include "core/scene/scene.h"
#include "core/scene/theme.h"
#include "core/timeline/moment.h"

namespace netglow {

/// Display options of the canvas.
struct SceneView {
    ThemeKind theme = ThemeKind::light;
    EdgeMeasure edges = EdgeMeasure::automatic;
    int decimals = 3;
    Place selected;
    Place hovered;
    std::optional<std::size_t> chosen_layer;  ///< its title stands out
    float zoom = 1;                           ///< of the camera: at a larger zoom more numbers have room
    std::optional<Rect> sight;                ///< the visible part of the layout; nothing: all
    EdgeBudget budget;
    bool coarser = false;            ///< short of graphics memory: draw large bundles below the screen's resolution
    const WeightLog* log = nullptr;  ///< of the document's network; not owned
    const WeightMaxima* largest = nullptr;  ///< of that network; null: computed; not owned
    bool legend = true;
    float legend_room = 1e9F;        ///< width free for the legend from the left, in units of the layout
    const Planes* planes = nullptr;  ///< of the document's network: discs are landscapes; not owned
    const std::vector<PlanePoint>* plane_cases = nullptr;  ///< points on them; null: none. Not owned
    const Trace* before = nullptr;   ///< of the same network: what outputs are compared with; not owned
    const Vector* target = nullptr;  ///< of the last layer: what its outputs should be; not owned
};

/// The whole canvas. Texts have ids: "layer/1", "name/h2", "output/h2" (the number or ring in or under the disc),
/// "sum/h2", "change/h2" ("▲ 0.012"), "expected/o2" ("✓ expected 1"), "progress/h2" ("Σ 1 of 3"), "weight/h2/i1",
/// "product/h2/i1", "bias/h2", "share/o2" ("98.7 %"), "activation/h2/sum" and "activation/h2/output" (at the curve that
/// is open while the output is formed) (names by their place: i1, h2, h1.2, o3, whatever the document calls them).
/// Refers to the document's matrices: it must outlive the scene.
Scene build_scene(const Document& document, const Trace& trace, const Moment& moment, const Layout& layout,
                  const SceneView& view, const TextMeasure& measure);

/// The picture that the inputs are: as the document says; of many inputs a square, where that fits them.
std::optional<InputImage> picture_of(const Document& document);
/// The look with room for what the document shows beside its columns: the inputs' picture, the answer's bars.
LayoutStyle with_room_for(LayoutStyle look, const Document& document);

/// The name by place, as used in the ids above, whatever the document calls it.
std::string place_name(const Network& network, NeuronAt at);

/// The largest magnitude that a layer's fills show: the activation's bound, or the layer's largest |output|.
double output_scale(const Network& network, const Trace& trace, std::size_t layer);

}  // namespace netglow
