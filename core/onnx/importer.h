// Importer: follows the signal from a model's input to an output, node by node, into a chain of dense layers.
#pragma once

#include <onnx/onnx_pb.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/format/load_budget.h"
#include "core/network/network.h"
#include "core/onnx/graph.h"
#include "core/onnx/tensor.h"

namespace netglow {

inline constexpr std::int64_t kOpenDim = -1;     ///< of the batch
inline constexpr std::int64_t kUnknownDim = -2;  ///< of a head's inputs, until a matrix says how many there are

/// Where the import starts.
struct Start {
    std::string value;  ///< the model's input, or of a head the output of the layers before it
    Dims dims;
    std::optional<std::size_t> batch;  ///< which of the dimensions is the batch's
    bool head = false;
    bool one_sample = false;  ///< the open batch taken as one sample
};

struct Imported {
    std::vector<Dense> layers;
    std::vector<std::string> notes;
    std::vector<std::string> classes;  ///< names of the last layer's neurons, where the model has them
    std::string activation_before;     ///< of a head: the activation's node that its inputs come from, "" where none
};

/// Throws Unfit (core/onnx/unfit.h) at a node that cannot be part of a chain of dense layers, Error for what is wrong
/// in the model, OverBudget before it takes what the budget does not allow.
Imported import_chain(const onnx::ModelProto& model, const Plan& plan, const std::string& output, const Start& start,
                      const std::filesystem::path& folder, const std::function<void(double)>& progress,
                      LoadBudget& budget);

}  // namespace netglow
