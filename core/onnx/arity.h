// How many inputs an operator of ONNX takes.
#pragma once

#include "core/onnx/graph.h"

namespace netglow {

/// Throws Error, naming the node, where it has more or fewer inputs than its operator takes. Empty names at the end do
/// not count: so ONNX writes optional inputs that are left out. Operators that are not known here may have any number.
void require_arity(const Node& node);

}  // namespace netglow
