// Edit: the one way to change a document.
#pragma once

#include <optional>
#include <string>
#include <variant>

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

using Edit = std::variant<SetInput, SetInputs, SetWeight, SetBias, SetActivation, SetBiases>;

struct Applied {
    Edit inverse;   ///< applying it gives back the document as it was, bit for bit
    Change change;
};

/// Validates, changes the document, and answers the inverse. Throws Error (a value that is not finite, a place that does
/// not exist, biases of the wrong length or absent), and then the document is unchanged. Cost: that of what changed.
Applied apply(Document& document, const Edit& edit);

/// What the history calls it: "Set w(h2, i1)".
std::string title_of(const Document& document, const Edit& edit);

}  // namespace netglow
