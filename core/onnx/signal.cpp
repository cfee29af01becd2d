#include "core/onnx/signal.h"

namespace netglow {
namespace {

/// For every feature in order, what `value_at` says of its place among the dimensions.
template <typename ValueAt>
Vector each_feature(const Signal& signal, ValueAt value_at) {
    Vector values(static_cast<Eigen::Index>(signal.features()));
    Dims at(signal.dims.size(), 0);
    for (double& value : values) {
        value = value_at(at);
        for (std::size_t axis = at.size(); axis-- > 0;) {
            if (signal.is_batch(axis)) {
                continue;
            }
            if (++at[axis] < signal.dims[axis]) {
                break;
            }
            at[axis] = 0;
        }
    }
    return values;
}

}  // namespace

std::size_t Signal::features() const {
    std::size_t count = 1;
    for (std::size_t axis = 0; axis < dims.size(); ++axis) {
        if (is_batch(axis)) {
            continue;
        }
        if (dims[axis] < 0) {
            return 0;
        }
        count *= static_cast<std::size_t>(dims[axis]);
    }
    return count;
}

bool Signal::all_along(std::size_t axis) const {
    for (std::size_t other = 0; other < dims.size(); ++other) {
        if (other != axis && !is_batch(other) && dims[other] != 1) {
            return false;
        }
    }
    return !is_batch(axis);
}

std::optional<Vector> for_features(const Tensor& constant, const Signal& signal) {
    if (const std::optional<double> one = single_value(constant); one && constant.rank() <= signal.dims.size()) {
        return uniform(*one);
    }
    if (constant.rank() > signal.dims.size() || signal.features() == 0) {
        return std::nullopt;
    }
    std::vector<std::size_t> strides(signal.dims.size(), 0);
    std::size_t stride = 1;
    for (std::size_t back = 1; back <= constant.rank(); ++back) {
        const std::size_t axis = signal.dims.size() - back;
        const std::int64_t dim = constant.dims[constant.rank() - back];
        if (dim != 1 && (signal.is_batch(axis) || dim != signal.dims[axis])) {
            return std::nullopt;
        }
        strides[axis] = dim == 1 ? 0 : stride;
        stride *= static_cast<std::size_t>(dim);
    }
    return each_feature(signal, [&](const Dims& at) {
        std::size_t place = 0;
        for (std::size_t axis = 0; axis < at.size(); ++axis) {
            place += strides[axis] * static_cast<std::size_t>(at[axis]);
        }
        return constant.values[place];
    });
}

std::optional<Vector> for_channels(const Tensor& channels, const Signal& signal) {
    if (signal.dims.size() < 2 || signal.is_batch(1)) {
        return std::nullopt;
    }
    const auto count = static_cast<std::int64_t>(channels.values.size());
    if (signal.dims[1] == kUnknownDim && signal.dims.size() == 2) {
        return Eigen::Map<const Vector>(channels.values.data(), count);
    }
    if (signal.dims[1] != count || signal.features() == 0) {
        return std::nullopt;
    }
    return each_feature(signal, [&](const Dims& at) { return channels.values[static_cast<std::size_t>(at[1])]; });
}

}  // namespace netglow
