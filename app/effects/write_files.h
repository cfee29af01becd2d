// Writing the document.
#pragma once

#include "app/state/effect.h"

namespace netglow {

/// A FileSaved; an AskOverwrite where another program has changed the file; SayFailed where it cannot be written: then
/// nothing has changed on the disk.
Action write_network(const WriteNetwork& wanted, const Document& document);

}  // namespace netglow
