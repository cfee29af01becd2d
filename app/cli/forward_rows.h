// The outputs of many inputs, a row out for each row in.
#pragma once

#include "app/cli/forward_command.h"
#include "core/document/document.h"

namespace netglow {

/// Reads, computes and writes some rows at a time, whatever their number. `inputs` is a CSV file, or "-". Throws Error.
void run_forward_rows(const Document& document, const std::string& inputs, ForwardFormat format);

}  // namespace netglow
