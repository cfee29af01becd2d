// Shared by the parts of build_scene(): their input, and the drawing layers that they append to.
#pragma once

#include <vector>

#include "core/density/edge_field.h"
#include "core/scene/canvas/build_scene.h"
#include "core/scene/canvas/focus.h"
#include "core/scene/layout/label_space.h"

namespace netglow {

/// The input of a scene. Built once per scene; O(neurons), and O(weights) where view.largest is null.
struct SceneInput {
    SceneInput(const Document& document, const Trace& trace, const Moment& moment, const Layout& layout,
               const SceneView& view, const TextMeasure& measure);

    const Document& document;
    const Network& network;
    const Trace& trace;
    const Moment& moment;
    const Layout& layout;
    const SceneView& view;
    const TextMeasure& measure;
    const Theme& theme;
    Focus focus;
    bool answer;                  ///< the outputs are classes, and the layout has room for their bars
    bool large_network;           ///< a layer has more edges than are drawn one by one
    std::vector<double> scales;   ///< output_scale() of every layer, 0 .. depth
    std::vector<double> largest;  ///< max |w| of every layer, 1 .. depth ([0] is unused)

    float unit(std::size_t layer) const;       ///< scale of the texts around its discs
    float edge_unit(std::size_t layer) const;  ///< scale of the numbers on the edges into it
    bool texts(std::size_t layer) const;
    /// Whether the layer has more edges than are drawn one by one; in a network with such a layer the limit is lower.
    bool large(std::size_t layer) const;
    /// How much a column is drawn as a strip instead of discs: 1 where its neurons are close on the screen, 0 where
    /// they have room, and between.
    float strip_share(std::size_t layer) const;
    /// The neurons of a column that may be visible; of one with few, all, so that labels do not depend on the camera.
    IndexRange in_sight(std::size_t layer) const;
    /// Whether a neuron or edge is selected that the network still contains.
    bool has_selection() const {
        const NeuronAt* neuron = std::get_if<NeuronAt>(&view.selected);
        const EdgeAt* edge = std::get_if<EdgeAt>(&view.selected);
        return (neuron != nullptr && network.contains(*neuron)) || (edge != nullptr && network.contains(*edge));
    }
    Color sign_color(double value) const { return netglow::sign_color(theme, value); }
    std::string id(const char* what, NeuronAt at) const;
};

/// The drawing layers, back to front, and the occupied space.
struct SceneParts {
    LabelSpace space;
    std::vector<Shape> lines;  ///< edges over their bundles
    std::vector<Shape> pills;  ///< backgrounds that keep edges from crossing texts, and the numbers on edges
    std::vector<Shape> pulses;
    std::vector<Raster> planes;  ///< landscapes under the discs' outlines
    std::vector<Shape> discs;
    std::vector<Shape> labels;
    std::vector<Shape> cards;   ///< over everything: the activation at work
    std::vector<Rect> covered;  ///< where cards are when they are open
};

/// Scale of the outlines of a layer's discs, 1 for large ones. Tiny discs have thin outlines, which stay thin on the
/// screen when zoomed in.
float outline_scale(const SceneInput& input, std::size_t layer);

/// A box in the canvas's colour behind a text, so that edges do not cross it.
Box pill_behind(const Rect& rect, float margin, const Theme& theme);
/// The baseline of text of this size that is vertically centred at `y`.
inline float centered_baseline(float y, float size) {
    return y + 0.36F * size;
}

// The parts, in the order in which they occupy space.
void add_legend(const SceneInput& input, Scene& scene, SceneParts& parts);  ///< into the overlay
void add_headings(const SceneInput& input, SceneParts& parts);
void add_neurons(const SceneInput& input, SceneParts& parts);  ///< discs and rings
void add_neuron_strips(const SceneInput& input, Scene& scene,
                       SceneParts& parts);                           ///< of columns without room for discs
void add_biases(const SceneInput& input, SceneParts& parts);         ///< their squares and short edges
void add_neuron_labels(const SceneInput& input, SceneParts& parts);  ///< names, numbers, sums
void add_bias_labels(const SceneInput& input, SceneParts& parts);
void add_edges(const SceneInput& input, Scene& scene, SceneParts& parts);
void add_weight_labels(const SceneInput& input, SceneParts& parts);
void add_pulses(const SceneInput& input, SceneParts& parts);
void add_activation_cards(const SceneInput& input, SceneParts& parts);  ///< reserve no space: they pass
void fade_under_cards(const SceneInput& input, SceneParts& parts);      ///< so that no label is seen in part

}  // namespace netglow
