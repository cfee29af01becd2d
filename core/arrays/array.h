// Array: numbers or texts of some dimensions, as files of arrays hold them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/format/shape.h"
#include "core/network/activation.h"

namespace netglow {

struct Array {
    Dims dims;
    std::vector<double> numbers;  ///< in row-major order
    std::vector<std::string> texts;
    bool is_text = false;
};

/// Of rank 2 (asked of the caller) as it is, or on its side.
Matrix matrix_from(const Array& array, bool transposed);

}  // namespace netglow
