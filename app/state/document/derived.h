// Updates everything that is derived from the document, or refers to a place in it, after a change.
#pragma once

#include "app/state/action.h"
#include "core/network/change.h"

namespace netglow {

/// Updates trace, timeline, slider ranges, selection and the case that the inputs match. Returns the GlideAfter effect
/// after a change of structure.
Effects bring_up_to_date(State& state, const Change& change);

}  // namespace netglow
