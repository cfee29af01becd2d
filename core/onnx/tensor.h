// Tensor: a constant of an ONNX model, as doubles in row-major order.
#pragma once

#include <onnx/onnx_pb.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/format/load_budget.h"
#include "core/format/shape.h"
#include "core/network/activation.h"

namespace netglow {

struct Tensor {
    Dims dims;  ///< none: a scalar
    std::vector<double> values;

    std::size_t rank() const { return dims.size(); }
};

/// Whole numbers and floats of every width, raw, typed, or in a file of `folder`. Throws Error where the data is not
/// what the dimensions promise, of another kind, or outside of the folder.
Tensor read_tensor(const onnx::TensorProto& proto, const std::filesystem::path& folder, LoadBudget& budget);

/// The numbers that the model's file, and those beside it, hold: what is really there, whatever dimensions promise.
std::size_t stored_numbers(const onnx::ModelProto& model, const std::filesystem::path& folder);

/// Rows and columns of a tensor of rank 2 (leading ones are ignored); of rank 1, one column.
Matrix matrix_of(const Tensor& tensor, const std::string& what);

/// The value of a scalar, or of a tensor of one element.
std::optional<double> single_value(const Tensor& tensor);

}  // namespace netglow
