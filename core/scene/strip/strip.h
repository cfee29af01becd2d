// The equation strip: X = W · I (+ b) and O = f(X) of the layer at the moment, as matrices.
#pragma once

#include <optional>

#include "core/document/document.h"
#include "core/formula/layer_formula.h"
#include "core/scene/canvas/build_scene.h"

namespace netglow {

/// A row and a column of a large layer's matrix, by the neuron and the sender that they belong to.
struct StripPlace {
    std::optional<std::size_t> neuron;
    std::optional<std::size_t> sender;
    bool operator==(const StripPlace&) const = default;
};

struct StripView {
    ThemeKind theme = ThemeKind::light;
    int decimals = 3;
    Convention convention = Convention::rows_receive;
    Place selected;
    Place hovered;
    StripPlace shown;                  ///< the part of a large layer to show; by default what the step is about
    const Matrix* heat = nullptr;      ///< heat_blocks() of the layer's weights; null: computed. Not owned
    bool follows_hovered = true;       ///< shows the layer of what is hovered; false while the pointer is on the strip
    std::optional<std::size_t> layer;  ///< the layer to show; nothing: strip_layer()
    float controls = 132;              ///< width at the right end of the header that the panel's controls take
    bool activation = false;           ///< the activation at work is drawn beside the matrices, where there is room
};

/// A number of the strip that responds to the pointer.
struct StripEntry {
    Rect rect;
    Meaning meaning;
    std::string id;  ///< as in the scene, such as "weight/h1/i2"
};

struct Strip {
    /// Texts have the ids of id_of(); the formulas above the matrices "names/sums" and "names/outputs", neurons' names
    /// beside rows and above columns "strip/name", the product sum under them "products".
    Scene scene;
    std::vector<StripEntry> entries;
    std::size_t layer = 1;
    float magnification = 1;       ///< points of the screen a unit of the strip
    std::optional<Rect> heat_map;  ///< of the whole of W, where rows or columns are left out
    StripPlace shown;              ///< what is in the middle of the rows and columns that are written then
};

/// The layer that the strip shows: that of what is chosen, else of what is hovered, else of the step. Of an input it is
/// the layer that it goes to.
std::size_t strip_layer(const Moment& moment, const Place& selected, const Place& hovered = {});

/// Points that the strip wants for this network in a column `room` points high (shared with the canvas); 0 where the
/// canvas needs all of it. The same for all layers and moments, so that nothing jumps; the line for the product sum is
/// in it even while there is none.
float strip_height(const Network& network, float room, Convention convention);

/// `size` in points. Where the matrices are larger than that, numbers shrink to a readable size, then rows and columns
/// are left out, and a heat map beside shows the whole.
Strip build_strip(const Document& document, const Trace& trace, const Moment& moment, Size size, const StripView& view,
                  const TextMeasure& measure);

/// The entry under a point of the strip, or nothing.
const StripEntry* entry_at(const Strip& strip, Point at);

}  // namespace netglow
