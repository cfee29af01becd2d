#include "core/onnx/starts.h"

namespace netglow {

std::vector<Start> starts_at(const onnx::ValueInfoProto& input) {
    const onnx::TypeProto_Tensor& type = input.type().tensor_type();
    Start start{input.name(), {}, 0, false, false};
    if (!type.has_shape() || type.shape().dim_size() == 0) {
        start.dims = {kOpenDim, kUnknownDim};
        return {start};
    }
    std::optional<std::size_t> open;
    for (int axis = 0; axis < type.shape().dim_size(); ++axis) {
        const onnx::TensorShapeProto_Dimension& dim = type.shape().dim(axis);
        const bool known = dim.has_dim_value() && dim.dim_value() > 0;
        if (!known && !open) {
            open = start.dims.size();
        }
        start.dims.push_back(known ? dim.dim_value() : open == start.dims.size() ? kOpenDim : kUnknownDim);
    }
    if (start.dims.size() == 1) {
        start.batch.reset();
        if (open) {
            start.dims[0] = kUnknownDim;
        }
        return {start};
    }
    if (open) {
        start.batch = open;
        Start alone = start;
        alone.dims[*open] = 1;
        alone.batch.reset();
        alone.one_sample = true;
        return {start, alone};
    }
    std::vector<Start> starts = {start};
    if (start.dims.size() == 2) {
        start.batch = 1;
        starts.push_back(start);
    }
    start.batch.reset();
    starts.push_back(start);
    return starts;
}

void check_size(const Start& start) {
    Dims features;
    for (std::size_t axis = 0; axis < start.dims.size(); ++axis) {
        if (start.batch != axis && start.dims[axis] >= 0) {
            features.push_back(start.dims[axis]);
        }
    }
    element_count(features, "the input '" + start.value + "'");
}

}  // namespace netglow
