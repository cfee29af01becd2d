// The network that a command works on, from a file of any kind.
#pragma once

#include <optional>
#include <string>

#include "core/format/loaded.h"

namespace netglow {

struct ModelRequest {
    std::string file;
    std::optional<std::string> activations;  ///< "relu,softmax", as given
    bool transpose = false;
    bool head = false;
};

/// What was folded, ignored or guessed goes to standard error, a line each. Throws Error.
Document opened_model(const ModelRequest& request);

/// "relu,leaky_relu:0.2,softmax"
std::vector<Activation> given_activations(const std::string& text);

}  // namespace netglow
