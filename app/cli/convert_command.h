// netglow convert: from one kind of file to another.
#pragma once

#include "app/cli/opened_model.h"

namespace netglow {

/// The endings say of which kind the files are. Throws Error.
void run_convert(const ModelRequest& from, const std::string& to);

}  // namespace netglow
