// A forward pass whose numbers are all finite.
#pragma once

#include <string>

#include "core/document/document.h"
#include "core/forward/forward.h"

namespace netglow {

/// Computes the pass. Throws Error that begins with `source` (the file) and names the neuron if a sum overflows, which
/// finite weights do not exclude.
Trace finite_forward(const Document& document, const std::string& source);

}  // namespace netglow
