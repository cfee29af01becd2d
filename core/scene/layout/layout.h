// Layout: where layers and neurons stand on a canvas.
#pragma once

#include <optional>
#include <vector>

#include "core/base/geometry.h"
#include "core/network/network.h"

namespace netglow {

/// A column of more neurons than this becomes a strip where they are close on the screen.
inline constexpr std::size_t kFewNeurons = 32;

struct Column {
    float x = 0;
    float top = 0;        ///< y of the first neuron
    float pitch = 0;      ///< from neuron to neuron
    float radius = 31;    ///< of a disc
    float heading_y = 0;  ///< baseline of the layer's name
    std::size_t neurons = 0;
    std::vector<float> offsets;  ///< while gliding (glide.h): offset of each neuron from its place; empty: none
};

/// Relative sizes, and what room is left for.
struct LayoutStyle {
    float radius = 31;         ///< of a disc with room
    float text_scale = 1;      ///< texts are this much larger than usual beside their discs
    float heading = 14;        ///< points per em of the layers' names
    bool legend = true;        ///< room for it
    bool names_above = true;   ///< names of hidden neurons; else at the upper left, where they need no height
    bool picture = false;      ///< room for the picture that the inputs form
    float picture_aspect = 1;  ///< its width by its height
    float picture_below = 0;   ///< points of the screen kept free under it
    bool answer = false;       ///< room right of the outputs for bars with percentages
    /// For a room full of people: large numbers in large discs.
    static LayoutStyle presenter() { return {40, 1.85F, 20, false, false, false}; }
    bool operator==(const LayoutStyle&) const = default;
};

struct Layout {
    Size canvas;                  ///< in units of the layout
    float magnification = 1;      ///< points of the screen a unit, at zoom 1
    std::vector<Column> columns;  ///< 0 .. depth
    float legend_y = 0;           ///< middle of the legend's line
    std::optional<Rect> picture;  ///< of the inputs, left of their column; nothing where it has no room
    LayoutStyle look;

    Point at(NeuronAt neuron) const;
    float radius(std::size_t layer) const { return columns[layer].radius; }
};

/// For any canvas and any network: columns evenly spread, neurons centred in them, discs of radius 31 that shrink where
/// neurons are close; room for headings above, the legend below, names and sums beside and under the discs, the inputs'
/// picture at the left.
Layout layout_of(const Network& network, Size canvas, const LayoutStyle& look = {});

/// The same for a canvas of `points`; where it is large enough for a small network, everything in it is magnified,
/// texts and lines too, so that it fills the canvas and is read from afar.
Layout magnified_layout(const Network& network, Size points, const LayoutStyle& look = {});

}  // namespace netglow
