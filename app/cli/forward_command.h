// netglow forward: the numbers of a forward pass, on standard output.
#pragma once

#include <optional>
#include <string>

#include "app/cli/opened_model.h"

namespace netglow {

enum class ForwardFormat { table, json, csv };

struct ForwardRequest {
    ModelRequest model;
    std::optional<std::string> input;   ///< as given; nothing: the inputs in the file
    std::optional<std::string> inputs;  ///< a CSV file of many rows of inputs, or "-" for standard input
    ForwardFormat format = ForwardFormat::table;
    std::string decimals = "3";  ///< of the table, as given
};

/// Throws Error.
void run_forward(const ForwardRequest& request);

}  // namespace netglow
