// netglow convert: converts a network from one file format to another.
#pragma once

#include "app/cli/opened_model.h"

namespace netglow {

/// The file endings determine the formats; `force`: into a folder that holds other files, too. Throws Error.
void run_convert(const ModelRequest& from, const std::string& to, bool force);

}  // namespace netglow
