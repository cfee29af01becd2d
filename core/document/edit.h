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
    std::string title = {};  ///< for the history, where "set inputs" would not do: "Draw"
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
    std::string title;  ///< for the history: "Randomise hidden"
};
/// An empty name restores the default one, such as "h2".
struct RenameNeuron {
    NeuronAt neuron;
    std::string name;
};
/// The names of all neurons of a layer, one for each.
struct RenameNeurons {
    std::size_t layer;
    std::vector<std::string> names;
};
struct RenameLayer {
    std::size_t layer;  ///< >= 1
    std::string name;
};
struct RenameNetwork {
    std::string name;
};

/// A neuron with everything that a document stores about it.
struct NeuronParts {
    Neuron neuron;                                  ///< with the name, also of an input
    double input = 0;                               ///< inputs only: its value
    std::vector<double> in_cases;                   ///< inputs only: its value in each case
    std::vector<std::optional<double>> in_targets;  ///< outputs only: its target in each case, if it has one
    std::optional<InputImage> image = {};           ///< inputs only: the picture that all inputs form with it
};
/// Inserts a neuron, which will be at `at`. Lists of `parts` that are too short are padded with 0.
struct InsertNeuron {
    NeuronAt at;
    std::shared_ptr<const NeuronParts> parts;
};
struct RemoveNeuron {
    NeuronAt at;
    std::optional<InputImage> image = {};  ///< inputs only: the picture that the remaining inputs form
};
/// Moves a neuron to index `to` of its layer.
struct MoveNeuron {
    NeuronAt from;
    std::size_t to;
};
/// Replaces the `count` layers from `first` on by `with`.
struct ReplaceLayers {
    struct Parts {
        std::vector<Dense> with;
        std::vector<Extras> extras;                    ///< one per layer of `with`, or empty
        std::vector<std::optional<std::size_t>> kept;  ///< for each replaced layer its index in `with`, if it is kept
        /// New targets of the cases where the number of outputs changes; without these, targets are removed.
        std::optional<std::vector<std::optional<Vector>>> targets;
        std::string title;
    };
    std::size_t first;
    std::size_t count;
    std::shared_ptr<const Parts> parts;
};
/// Declares that the inputs are a picture, or that they are not.
struct SetInputImage {
    std::optional<InputImage> image;
};
/// Inserts a case, with everything that a document stores about it, as case `index`.
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
/// Replaces everything: reset to the file, or another set of cases.
struct ReplaceDocument {
    std::shared_ptr<const Document> document;
    std::string title;
};

using Edit = std::variant<SetInput, SetInputs, SetWeight, SetBias, SetActivation, SetBiases, SetWeights, RenameNeuron,
                          RenameNeurons, RenameLayer, RenameNetwork, InsertNeuron, RemoveNeuron, MoveNeuron,
                          ReplaceLayers, SetInputImage, InsertCase, RemoveCase, RenameCase, ReplaceDocument>;

struct Applied {
    Edit inverse;  ///< applying it gives back the document as it was, bit for bit
    Change change;
};

/// Validates the edit, changes the document, and returns the inverse. Throws Error (a value that is not finite, a place
/// that does not exist, biases of the wrong length or absent) or std::bad_alloc, and then the document is unchanged.
/// The cost is proportional to what changed.
Applied apply(Document& document, const Edit& edit);

/// The edit's title in the history: "Set w(h2, i1)". `document` is the one before the edit.
std::string title_of(const Document& document, const Edit& edit);

}  // namespace netglow
