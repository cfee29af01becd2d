// Everything that is derived from the document, or refers to a place of it, brought up to date after a change.
#pragma once

#include "app/state/action.h"
#include "core/network/change.h"

namespace netglow {

/// Trace, timeline, slider ranges, what is chosen and which case the inputs are. Answers the glide to another
/// structure.
Effects bring_up_to_date(State& state, const Change& change);

}  // namespace netglow
