// Loaded: the result of reading a model file; LoadOptions: how to read it. For every format.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/document/document.h"
#include "core/format/array_question.h"

namespace netglow {

struct Loaded {
    Document document;
    /// What was folded, ignored or guessed, a sentence each: "Dropout ignored at 2 nodes".
    std::vector<std::string> notes;
    /// "2": of a .netglow file that a newer program wrote; what this one does not know of it is not in the document.
    std::optional<std::string> newer_version = {};
};

/// What the file itself does not say.
struct LoadOptions {
    /// Of arrays: columns are receiving neurons, as in Keras; false: rows are. Nothing: as the file says, and where it
    /// does not, ArraysAsked is thrown.
    std::optional<bool> transpose;
    /// Of arrays: those of each layer, in order. Nothing: as their names and shapes say, else ArraysAsked.
    std::optional<std::vector<LayerArrays>> arrays;
    bool ask = false;  ///< of arrays: throw ArraysAsked where the file names no activations, too
    /// One per layer; for formats that do not contain them.
    std::optional<std::vector<Activation>> activations;
    bool newer = false;  ///< read a newer .netglow file as far as its known keys are valid; else it is refused
    bool head = false;   ///< of a model that begins with other layers: read only the dense ones at its end
    /// Called from time to time with the fraction done, 0 to 1; may throw to end the loading.
    std::function<void(double)> progress;
};

/// Thrown for a model of which only the end is dense; LoadOptions::head opens that.
class HeadOffered : public Error {
public:
    using Error::Error;
};

}  // namespace netglow
