// Edit: the one way to change a document.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/document/document.h"
#include "core/network/change.h"

namespace netglow {

struct SetInput {
    std::size_t index;
    double value;
};
/// All inputs at once.
struct SetInputs {
    Vector values;
    std::string title = {};  ///< what was done, where it was more than this: "Draw"
};
struct SetWeight {
    EdgeAt edge;
    double value;
};
struct SetBias {
    NeuronAt neuron;  ///< of a layer that has biases
    double value;
};
struct SetActivation {
    std::size_t layer;
    Activation activation;
};
/// Gives a layer these biases, or none.
struct SetBiases {
    std::size_t layer;
    std::optional<Vector> bias;
};

/// All weights of the layers from `first` on, as many as there are matrices, in their shapes.
struct SetWeights {
    std::size_t first;
    std::vector<Matrix> weights;
    std::string title;  ///< what was done: "Randomise hidden"
};
/// An empty name: the one that its place gives.
struct RenameNeuron {
    NeuronAt neuron;
    std::string name;
};
struct RenameLayer {
    std::size_t layer;  ///< >= 1
    std::string name;
};
struct RenameNetwork {
    std::string name;
};

/// A neuron with all that a document holds of it.
struct NeuronParts {
    Neuron neuron;                                  ///< an input's name, too
    double input = 0;                               ///< of an input
    std::vector<double> in_cases;                   ///< of an input: one a case
    std::vector<std::optional<double>> in_targets;  ///< of an output: one a case; nothing where the case has no target
    std::optional<InputImage> image = {};           ///< of an input: the picture that all are with it
};
/// The neuron that is at `at` then. Lists of `parts` that are too short are filled up with 0.
struct InsertNeuron {
    NeuronAt at;
    std::shared_ptr<const NeuronParts> parts;
};
struct RemoveNeuron {
    NeuronAt at;
    std::optional<InputImage> image = {};  ///< of an input: the picture that those left are
};
/// Its new place in its layer.
struct MoveNeuron {
    NeuronAt from;
    std::size_t to;
};
/// Puts `with` in the place of the `count` layers from `first` on.
struct ReplaceLayers {
    struct Parts {
        std::vector<Dense> with;
        std::vector<Extras> extras;  ///< one a layer of `with`, or empty
        std::vector<std::optional<std::size_t>>
            kept;  ///< where in `with` each of the replaced layers goes on, if it does
        /// Of the cases, where the number of outputs changes; without, they are forgotten.
        std::optional<std::vector<std::optional<Vector>>> targets;
        std::string title;
    };
    std::size_t first;
    std::size_t count;
    std::shared_ptr<const Parts> parts;
};
/// That the inputs are a picture, or are none.
struct SetInputImage {
    std::optional<InputImage> image;
};
/// A case with all that a document holds of it, to be case `index` then.
struct InsertCase {
    struct Parts {
        Case one;
        Extras extras = {};
    };
    std::size_t index;
    std::shared_ptr<const Parts> parts;
};
struct RemoveCase {
    std::size_t index;
};
struct RenameCase {
    std::size_t index;
    std::string name;
};
/// Everything at once: back to the file, or another set of cases.
struct ReplaceDocument {
    std::shared_ptr<const Document> document;
    std::string title;
};

using Edit = std::variant<SetInput, SetInputs, SetWeight, SetBias, SetActivation, SetBiases, SetWeights, RenameNeuron,
                          RenameLayer, RenameNetwork, InsertNeuron, RemoveNeuron, MoveNeuron, ReplaceLayers,
                          SetInputImage, InsertCase, RemoveCase, RenameCase, ReplaceDocument>;

struct Applied {
    Edit inverse;  ///< applying it gives back the document as it was, bit for bit
    Change change;
};

/// Validates, changes the document, and answers the inverse. Throws Error (a value that is not finite, a place that
/// does not exist, biases of the wrong length or absent) or std::bad_alloc, and then the document is unchanged. Cost:
/// that of what changed.
Applied apply(Document& document, const Edit& edit);

/// What the history calls it: "Set w(h2, i1)", for the document before the edit.
std::string title_of(const Document& document, const Edit& edit);

}  // namespace netglow
