// The largest of many numbers.
#pragma once

#include <vector>

#include "core/network/activation.h"

namespace netglow {

/// Which of the values are largest by magnitude: at most `most`, the largest first, equal ones in their order.
/// O(values).
std::vector<std::size_t> largest_by_magnitude(const Vector& values, std::size_t most);

}  // namespace netglow
