#include "core/arrays/array.h"

namespace netglow {

Matrix matrix_from(const Array& array, bool transposed) {
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const Eigen::Map<const RowMajor> rows(array.numbers.data(), array.dims[0], array.dims[1]);
    return transposed ? Matrix(rows.transpose()) : Matrix(rows);
}

}  // namespace netglow
