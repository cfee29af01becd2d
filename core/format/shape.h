// The shape of an array in a file: its dimensions, checked before anything is allocated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace netglow {

using Dims = std::vector<std::int64_t>;

/// The number of elements. Throws Error ("PLACE: ...") for dimensions below 0, and for more elements than a network may
/// hold.
std::size_t element_count(const Dims& dims, const std::string& place);

/// "[3, 4]"; an open dimension (-1) is a question mark.
std::string dims_text(const Dims& dims);

}  // namespace netglow
