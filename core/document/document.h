// Document: everything that a .netglow file holds. A value; it changes only through Edit (core/document/edit.h).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/network/network.h"

namespace netglow {

/// An input to choose from, with the output it should give where that is known.
struct Case {
    std::string name;
    Vector input;
    std::optional<Vector> target;
};

/// Keys of a file that Netglow does not know: kept as JSON text, and written back.
using Extras = std::vector<std::pair<std::string, std::string>>;

/// The inputs are the cells of a picture, row by row from its upper left corner; `low` is an empty cell (paper), `high`
/// a full one (ink). It says how the inputs are shown, and bounds none of them.
struct InputImage {
    std::size_t width = 0;
    std::size_t height = 0;
    double low = 0;
    double high = 1;
    Extras extras = {};
    bool operator==(const InputImage&) const = default;
    std::size_t cells() const { return width * height; }
};

struct Document {
    std::string name;  ///< empty: untitled
    Network network;
    Vector input;                          ///< network.inputs() values
    std::vector<std::string> input_names;  ///< one per input, or empty
    std::vector<Case> cases;
    Extras extras;
    std::vector<Extras> layer_extras;            ///< one per layer, or empty
    std::vector<Extras> case_extras;             ///< one per case, or empty
    std::optional<InputImage> input_image = {};  ///< of network.inputs() cells
};

/// A document with this network and all inputs 0.
Document document_of(Network network, std::string name);

/// Throws Error where the parts do not fit each other (lengths of input, names, cases) or a number is not finite.
void validate(const Document& document);

/// The default example, which opens without a file: 3-3-3, inputs 0.9, 0.1, 0.8, sigmoid.
Document article_document();

/// "i1", "h2" (with several hidden layers "h1.2"), "o3", or the name given in the document.
std::string neuron_name(const Document& document, NeuronAt at);
/// "input", "hidden" (with several "hidden 2"), "output", or the name given in the document.
std::string layer_name(const Document& document, std::size_t layer);

}  // namespace netglow
