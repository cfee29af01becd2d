// Signal: what travels through an ONNX graph: for each sample, a function of the chain's base.
#pragma once

#include "core/onnx/function.h"
#include "core/onnx/importer.h"

namespace netglow {

struct Signal {
    FunctionPtr function;
    std::size_t stage = 0;  ///< of the chain, when the function was made
    Dims dims;              ///< of the value; kOpenDim and kUnknownDim may be among them
    std::optional<std::size_t> batch;
    bool is_relative = false;  ///< known but for a value that all features share: x − max x, of which softmax is made
    bool is_truth = false;     ///< of a comparison: 1 where it holds, else 0

    bool is_batch(std::size_t axis) const { return batch == axis; }
    /// 0 where not known.
    std::size_t features() const;
    /// Whether all features lie along this axis.
    bool all_along(std::size_t axis) const;
};

/// What a node makes of all values of a signal, one for each sample: parts of a softmax that is written out.
struct Reduction {
    enum class Kind { sum, largest, log_of_sum_of_exponentials };
    Kind kind;
    Signal of;
    Signal value;  ///< its own dimensions: 1 where those of the features were
};

/// A constant's value for each feature, as NumPy broadcasts it; one value where it is the same for all. Nothing where
/// it does not fit, would broadcast fewer features to more, or differs from sample to sample.
std::optional<Vector> for_features(const Tensor& constant, const Signal& signal);

/// The values of a channel (dimension 1) for each feature of that channel.
std::optional<Vector> for_channels(const Tensor& channels, const Signal& signal);

}  // namespace netglow
