// Following: everything that is derived from the document, or looks at a place of it, after the document has changed.
#pragma once

#include "app/state/state.h"

namespace netglow {

/// Trace, timeline, ranges, what is chosen and which case the inputs are.
void follow(State& state, const Change& change);

/// Steps follow the shape: biases that come or go, an activation that needs the whole layer.
void rebuild_timeline(State& state, Granularity granularity);

}  // namespace netglow
