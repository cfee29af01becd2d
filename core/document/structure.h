// Builds edits that change a network's structure, for History::apply(). New weights are drawn by the rule; everything
// else keeps its value. All throw Error where the place does not exist.
#pragma once

#include "core/document/edit.h"
#include "core/document/initial_weights.h"

namespace netglow {

/// Adds a neuron, which will be at `at`.
Edit add_neuron(const Document& document, NeuronAt at, const WeightRule& rule);
/// Inserts a copy after the neuron: the same weights in and out, the same bias.
Edit duplicate_neuron(const Document& document, NeuronAt at);

/// Adds a layer, which will be layer `at` (1 .. depth + 1), with as many neurons as the layer before it and the
/// activation of the one that was there, so that the weights after it stay as they are.
Edit add_layer(const Document& document, std::size_t at, const WeightRule& rule);
/// Where the neighbouring layers do not fit each other, weights within both shapes are kept and the others drawn.
Edit remove_layer(const Document& document, std::size_t layer, const WeightRule& rule);
Edit duplicate_layer(const Document& document, std::size_t layer, const WeightRule& rule);
Edit move_layer(const Document& document, std::size_t layer, std::size_t to, const WeightRule& rule);
/// Adds or removes neurons at the layer's end.
Edit resize_layer(const Document& document, std::size_t layer, std::size_t neurons, const WeightRule& rule);

/// A request to draw new weights: a value that refers to no document, so that another thread may draw them.
struct WeightDrawing {
    struct Shape {
        std::size_t rows;
        std::size_t columns;
    };
    WeightRule rule;
    std::size_t first;          ///< layer
    std::vector<Shape> shapes;  ///< of the weights of this layer and the following ones
    std::string title;

    double weights() const;
    Edit draw(const Progress& progress = {}) const;
};
/// For the layers `first` .. `last`; biases stay.
WeightDrawing weight_drawing(const Document& document, std::size_t first, std::size_t last, const WeightRule& rule);
/// The same, drawn at once.
Edit randomise(const Document& document, std::size_t first, std::size_t last, const WeightRule& rule);
/// Multiplies every weight of these layers by `factor`.
Edit scale_weights(const Document& document, std::size_t first, std::size_t last, double factor);

/// "3-3-3": the sizes of all layers.
std::string shape_text(const Network& network);

}  // namespace netglow
