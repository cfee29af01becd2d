// A forward pass whose every number can be written down.
#pragma once

#include <string>

#include "core/document/document.h"
#include "core/forward/forward.h"

namespace netglow {

/// Finite weights can still add up to more than a double holds. Throws Error that begins with `source` (the
/// file), and names the neuron where they do.
Trace finite_forward(const Document& document, const std::string& source);

}  // namespace netglow
