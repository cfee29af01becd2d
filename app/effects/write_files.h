// Writes the document to its file.
#pragma once

#include "app/state/effect.h"

namespace netglow {

/// Returns a FileSaved; an AskOverwrite if another program has changed the file; or a ReportFailure if it cannot be
/// written, and then the file is unchanged.
Action write_network(const WriteNetwork& wanted, const Document& document);

}  // namespace netglow
