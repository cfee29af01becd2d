// Reads files for the window. The result, also of a failure, is an action. Needs no state; callable from any thread.
#pragma once

#include <functional>

#include "app/state/effect.h"

namespace netglow {

/// Called with the progress, 0 .. 1; may throw TaskCancelled to abort the reading.
using ReadProgress = std::function<void(double)>;

/// Returns an OpenLoaded, an AskArrays for a file of arrays that leaves something open, or a message on failure.
/// Recovered work that cannot be read is moved aside so that it is not offered again, and the result is a CloseOffer.
Action read_network(const OpenFile& wanted, const ReadProgress& progress = {});
/// Returns a DataLoaded, an AskColumns for a table whose columns must be told, or a message on failure.
Action read_data(const ReadData& wanted, const ReadProgress& progress = {});
/// Returns the EditDocument that restores the file's content, or a message on failure.
Action read_saved(const ReadSaved& wanted, const ReadProgress& progress = {});

}  // namespace netglow
