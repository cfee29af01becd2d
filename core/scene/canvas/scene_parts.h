// What the parts of build_scene() share: what they are made from, and the layers of the picture that they add to.
#pragma once

#include <vector>

#include "core/density/edge_field.h"
#include "core/scene/canvas/build_scene.h"
#include "core/scene/canvas/focus.h"
#include "core/scene/layout/label_space.h"

namespace netglow {

/// All that a scene is made from. Built once a scene; O(neurons), and O(weights) where the view does not bring the
/// largest weights.
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
    bool large_network;           ///< a layer has more edges than are drawn one by one
    std::vector<double> scales;   ///< output_scale() of every layer, 0 .. depth
    std::vector<double> largest;  ///< max |w| of every layer, 1 .. depth ([0] is unused)

    float unit(std::size_t layer) const;       ///< of the texts about its discs
    float edge_unit(std::size_t layer) const;  ///< of the numbers on the edges into it
    bool texts(std::size_t layer) const;
    /// More edges into the layer than are drawn one by one; beside such a layer, many.
    bool large(std::size_t layer) const;
    /// How much a column is drawn as a strip instead of discs: 1 where its neurons are close on the screen, 0 where
    /// they have room, and between.
    float strip_share(std::size_t layer) const;
    /// The neurons of a column that may be seen; of one with few, all, so that labels do not depend on the camera.
    IndexRange in_sight(std::size_t layer) const;
    /// Of what the network still has: a place that is gone is as good as none.
    bool has_selection() const {
        const NeuronAt* neuron = std::get_if<NeuronAt>(&view.selected);
        const EdgeAt* edge = std::get_if<EdgeAt>(&view.selected);
        return (neuron != nullptr && network.contains(*neuron)) || (edge != nullptr && network.contains(*edge));
    }
    Color sign_color(double value) const { return value < 0 ? theme.negative : theme.positive; }
    std::string id(const char* what, NeuronAt at) const;
};

/// The picture's layers, back to front, and the room that is taken.
struct SceneParts {
    LabelSpace space;
    std::vector<Shape> lines;  ///< edges over their bundles
    std::vector<Shape> pills;  ///< what keeps edges from crossing a text, and the numbers on edges
    std::vector<Shape> pulses;
    std::vector<Shape> discs;
    std::vector<Shape> labels;
};

/// How wide outlines of a layer's discs are, beside those of large ones. Of tiny discs they are thin, and stay so on
/// the screen while the camera makes these larger.
float outline_scale(const SceneInput& input, std::size_t layer);

/// A piece of the canvas behind a text, so that edges do not cross it.
Box pill_behind(const Rect& rect, float margin, const Theme& theme);
/// The baseline at which text of this size stands in the middle of a line at `y`.
inline float centered_baseline(float y, float size) {
    return y + 0.36F * size;
}

// The parts, in the order in which they take room.
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

}  // namespace netglow
