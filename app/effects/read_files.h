// Reading files for the window: what came of it is an action, whatever went wrong. Needs no state; for any thread.
#pragma once

#include <functional>

#include "app/state/effect.h"

namespace netglow {

/// Told how far the work has come, 0 .. 1; may throw TaskCancelled to end it.
using ReadProgress = std::function<void(double)>;

/// An OpenLoaded, or a message. Kept work that cannot be read is set aside, so that it is offered once only: a
/// CloseOffer.
Action read_network(const OpenFile& wanted, const ReadProgress& progress = {});
/// A TakeData, or a message.
Action read_data(const ReadData& wanted, const ReadProgress& progress = {});
/// The EditDocument that goes back to what the file holds, or a message.
Action read_saved(const ReadSaved& wanted, const ReadProgress& progress = {});

}  // namespace netglow
