// Edits that change a network's structure, made from what it is: each answers an Edit for History. What is new draws
// its weights by the rule; everything else keeps its value. Throw Error where there is no such place.
#pragma once

#include "core/document/edit.h"
#include "core/document/initial_weights.h"

namespace netglow {

/// A new neuron, to be at `at`.
Edit add_neuron(const Document& document, NeuronAt at, const WeightRule& rule);
/// A copy behind the neuron: the same weights in and out, the same bias.
Edit duplicate_neuron(const Document& document, NeuronAt at);

/// A new layer, to be layer `at` (1 .. depth + 1), with as many neurons as the layer before it and the activation of
/// the one that was there, so that the weights behind it stay as they are.
Edit add_layer(const Document& document, std::size_t at, const WeightRule& rule);
/// Where the neighbours of what goes do not fit each other, their common weights are kept and the others drawn.
Edit remove_layer(const Document& document, std::size_t layer, const WeightRule& rule);
Edit duplicate_layer(const Document& document, std::size_t layer, const WeightRule& rule);
Edit move_layer(const Document& document, std::size_t layer, std::size_t to, const WeightRule& rule);
/// So many neurons, at its end.
Edit resize_layer(const Document& document, std::size_t layer, std::size_t neurons, const WeightRule& rule);

/// New weights that are to be drawn: a value that refers to no document, so that another thread may draw them.
struct WeightDrawing {
    struct Shape {
        std::size_t rows;
        std::size_t columns;
    };
    WeightRule rule;
    std::size_t first;          ///< layer
    std::vector<Shape> shapes;  ///< of its weights and those of the layers behind it
    std::string title;

    double weights() const;
    Edit draw(const Progress& progress = {}) const;
};
/// For the layers `first` .. `last`; biases stay.
WeightDrawing weight_drawing(const Document& document, std::size_t first, std::size_t last, const WeightRule& rule);
/// The same, drawn.
Edit randomise(const Document& document, std::size_t first, std::size_t last, const WeightRule& rule);
/// Every weight of them times `factor`.
Edit scale_weights(const Document& document, std::size_t first, std::size_t last, double factor);

/// "3-3-3": the sizes of all layers.
std::string shape_text(const Network& network);

}  // namespace netglow
