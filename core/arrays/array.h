// Array: numbers or texts of some dimensions, as files of arrays hold them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/network/activation.h"

namespace netglow {

struct Array {
    std::vector<std::int64_t> dims;
    std::vector<double> numbers;  ///< in row-major order
    std::vector<std::string> texts;
    bool is_text = false;
};

/// Throws Error ("PLACE: ...") for dimensions below 0, and for more elements than a network may hold.
std::size_t element_count_of(const std::vector<std::int64_t>& dims, const std::string& place);

/// "[3, 4]"
std::string shape_text(const std::vector<std::int64_t>& dims);

/// Of rank 2 (asked of the caller) as it is, or on its side.
Matrix matrix_from(const Array& array, bool transposed);

}  // namespace netglow
