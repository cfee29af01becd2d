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

    bool is_batch(std::size_t axis) const { return batch == axis; }
    /// 0 where not known.
    std::size_t features() const;
    /// Whether all features lie along this axis.
    bool all_along(std::size_t axis) const;
};

/// A constant's value for each feature, as NumPy broadcasts it; one value where it is the same for all. Nothing where
/// it does not fit, would broadcast fewer features to more, or differs from sample to sample.
std::optional<Vector> for_features(const Tensor& constant, const Signal& signal);

/// The values of a channel (dimension 1) for each feature of that channel.
std::optional<Vector> for_channels(const Tensor& channels, const Signal& signal);

}  // namespace netglow
