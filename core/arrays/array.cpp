#include "core/arrays/array.h"

#include "core/base/error.h"
#include "core/network/network.h"

namespace netglow {

std::size_t element_count_of(const std::vector<std::int64_t>& dims, const std::string& place) {
    std::size_t count = 1;
    for (const std::int64_t dim : dims) {
        if (dim < 0) {
            throw Error(place + ": found the shape " + shape_text(dims) + ", expected no size below 0");
        }
        const auto size = static_cast<std::size_t>(dim);
        if (size != 0 && count > Limits::weights / size) {
            throw Error(place + ": found the shape " + shape_text(dims) + ", expected at most " + std::to_string(Limits::weights) +
                        " numbers");
        }
        count *= size;
    }
    return count;
}

std::string shape_text(const std::vector<std::int64_t>& dims) {
    std::string text = "[";
    for (const std::int64_t dim : dims) {
        text += (text.size() == 1 ? "" : ", ") + std::to_string(dim);
    }
    return text + "]";
}

Matrix matrix_from(const Array& array, bool transposed) {
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const Eigen::Map<const RowMajor> rows(array.numbers.data(), array.dims[0], array.dims[1]);
    return transposed ? Matrix(rows.transpose()) : Matrix(rows);
}

}  // namespace netglow
