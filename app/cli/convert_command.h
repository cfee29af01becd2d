// netglow convert: converts a network from one file format to another.
#pragma once

#include "app/cli/opened_model.h"

namespace netglow {

/// The file endings determine the formats. Throws Error.
void run_convert(const ModelRequest& from, const std::string& to);

}  // namespace netglow
