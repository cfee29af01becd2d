// netglow forward: the numbers of a forward pass, on standard output.
#pragma once

#include <optional>
#include <string>

namespace netglow {

enum class ForwardFormat { table, json, csv };

struct ForwardRequest {
    std::string file;
    std::optional<std::string> input;  ///< as given; nothing: the file's own
    ForwardFormat format = ForwardFormat::table;
};

/// Throws Error.
void run_forward(const ForwardRequest& request);

}  // namespace netglow
