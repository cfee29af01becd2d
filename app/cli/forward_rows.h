// Computes the outputs for many rows of inputs: one row out for each row in.
#pragma once

#include "app/cli/forward_command.h"
#include "core/document/document.h"

namespace netglow {

/// Works in blocks of rows, so memory does not grow with their number; writes to standard output. `inputs` is a CSV
/// file, or "-"; `decimals` of the table. Throws Error.
void run_forward_rows(const Document& document, const std::string& inputs, ForwardFormat format, int decimals);

}  // namespace netglow
