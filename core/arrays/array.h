// Array: an n-dimensional array of numbers or texts, as read from a file.
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

/// The array as a matrix, or its transpose. The caller makes sure that it has rank 2.
Matrix matrix_from(const Array& array, bool transposed);

}  // namespace netglow
