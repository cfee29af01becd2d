// Opens the network that a command works on, from any supported file format.
#pragma once

#include <optional>
#include <string>

#include "core/format/loaded.h"

namespace netglow {

struct ModelRequest {
    std::string file;
    std::optional<std::string> activations;  ///< "relu,softmax", as given
    std::optional<std::string> arrays;       ///< "W1+b1,W2+b2", as given
    std::optional<bool> transpose;
    bool head = false;
};

/// Notes about folded, ignored or guessed parts of the model go to standard error, a line each. Throws Error.
Document opened_model(const ModelRequest& request);

/// Parses a list like "relu,leaky_relu:0.2,softmax". Throws Error.
std::vector<Activation> given_activations(const std::string& text);

}  // namespace netglow
