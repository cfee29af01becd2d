// Loaded: what a model's file became, and how it is to be read. For every format that Netglow opens.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/document/document.h"

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
    bool transpose = false;  ///< in arrays columns receive, as in Keras; else rows do
    /// One a layer; for formats that do not tell.
    std::optional<std::vector<Activation>> activations;
    bool newer =
        false;  ///< a .netglow file of a newer version is read where what is known of it fits; else it is refused
    bool head = false;  ///< of a model with other than dense layers in front: the dense ones behind them
    /// Called now and then with how much is done, 0 to 1; ends the loading by throwing.
    std::function<void(double)> progress;
};

/// A model that is not dense all through, but at its end: LoadOptions::head opens that.
class HeadOffered : public Error {
public:
    using Error::Error;
};

}  // namespace netglow
