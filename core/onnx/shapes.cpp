#include "core/onnx/shapes.h"

#include <algorithm>
#include <numeric>

#include "core/onnx/attributes.h"
#include "core/onnx/constants.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

[[noreturn]] void mixes(const Node& node) {
    throw Unfit(node, "it mixes the samples of a batch");
}

Dims axes_of(const Node& node, const Tensor* given) {
    const auto in_attribute = ints_attribute(node, "axes");
    return in_attribute ? *in_attribute : given != nullptr ? whole_numbers(node, *given) : Dims{};
}

/// Everything before the axis becomes one dimension, everything from it on the other.
Signal flattened(const Node& node, const Signal& from) {
    const std::int64_t given = int_attribute(node, "axis", 1);
    const auto rank = static_cast<std::int64_t>(from.dims.size());
    if (given < -rank || given > rank) {
        axis_of(node, given, from.dims.size());
    }
    const auto axis = static_cast<std::size_t>(given < 0 ? given + rank : given);
    Signal result = from;
    if (from.batch) {
        const bool alone = std::all_of(
            from.dims.begin(), from.dims.begin() + static_cast<std::ptrdiff_t>(std::min(axis, from.dims.size())),
            [&](const std::int64_t& dim) {
                return dim == 1 || from.is_batch(static_cast<std::size_t>(&dim - from.dims.data()));
            });
        if (*from.batch >= axis || !alone) {
            if (from.dims[*from.batch] != 1) {
                mixes(node);
            }
            result.batch.reset();
        }
    }
    const auto features = static_cast<std::int64_t>(from.features());
    if (result.batch) {
        result.dims = {from.dims[*from.batch], from.features() == 0 ? kUnknownDim : features};
        result.batch = 0;
        return result;
    }
    std::int64_t before = 1;
    for (std::size_t other = 0; other < axis; ++other) {
        before *= std::max<std::int64_t>(from.dims[other], 1);
    }
    result.dims = {before, features / std::max<std::int64_t>(before, 1)};
    return result;
}

Signal reshaped_signal(const Node& node, const Signal& from, const Tensor* given) {
    const auto in_attribute = ints_attribute(node, "shape");
    if (!in_attribute && given == nullptr) {
        throw Unfit(node, "the shape is not a constant of the model");
    }
    Dims wanted = in_attribute ? *in_attribute : whole_numbers(node, *given);
    const bool zero_is_zero = int_attribute(node, "allowzero", 0) != 0;
    const std::size_t features = from.features();
    Signal result = from;
    if (!from.batch) {
        result.dims = reshaped(node, from.dims, wanted, features, zero_is_zero);
        return result;
    }
    if (wanted.empty() || *from.batch != 0) {
        mixes(node);
    }
    // The first dimension stays the batch's.
    const std::int64_t batch = from.dims[0];
    const bool stays = wanted[0] == 0 || wanted[0] == -1 || wanted[0] == batch || (wanted[0] == 1 && batch == kOpenDim);
    if (!stays) {
        mixes(node);
    }
    Dims rest(wanted.begin() + 1, wanted.end());
    if (features == 0) {
        if (rest.size() != 1 || rest[0] == 0) {
            throw Unfit(node, "the number of values is not known here");
        }
        result.dims = {batch, rest[0] == -1 ? kUnknownDim : rest[0]};
        return result;
    }
    if (wanted[0] == -1 && std::find(rest.begin(), rest.end(), -1) != rest.end()) {
        throw Unfit(node, "found two open dimensions");
    }
    for (std::size_t axis = 0; axis < rest.size(); ++axis) {
        if (rest[axis] == 0 && !zero_is_zero && axis + 1 < from.dims.size()) {
            rest[axis] = from.dims[axis + 1];
        }
    }
    result.dims = reshaped(node, {}, rest, features, true);
    result.dims.insert(result.dims.begin(), batch);
    return result;
}

Signal squeezed_signal(const Node& node, const Signal& from, const Tensor* given) {
    const Dims axes = axes_of(node, given);
    std::vector<bool> away(from.dims.size(), false);
    for (const std::int64_t axis : axes) {
        away[axis_of(node, axis, from.dims.size())] = true;
    }
    Signal result = from;
    result.dims.clear();
    result.batch.reset();
    for (std::size_t axis = 0; axis < from.dims.size(); ++axis) {
        const bool goes = axes.empty() ? from.dims[axis] == 1 : away[axis];
        if (goes && from.dims[axis] != 1) {
            throw Unfit(node, "found a dimension to take away in " + dims_text(from.dims) + " that is not 1");
        }
        if (!goes) {
            if (from.is_batch(axis)) {
                result.batch = result.dims.size();
            }
            result.dims.push_back(from.dims[axis]);
        }
    }
    return result;
}

Signal unsqueezed_signal(const Node& node, const Signal& from, const Tensor* given) {
    const Dims axes = axes_of(node, given);
    const std::size_t rank = from.dims.size() + axes.size();
    std::vector<bool> added(rank, false);
    for (const std::int64_t axis : axes) {
        added[axis_of(node, axis, rank)] = true;
    }
    Signal result = from;
    result.dims.clear();
    std::size_t next = 0;
    for (std::size_t axis = 0; axis < rank; ++axis) {
        if (added[axis] || next >= from.dims.size()) {
            result.dims.push_back(1);
            continue;
        }
        if (from.is_batch(next)) {
            result.batch = result.dims.size();
        }
        result.dims.push_back(from.dims[next++]);
    }
    return result;
}

Signal transposed_signal(const Node& node, const Signal& from) {
    Dims order(from.dims.size());
    std::iota(order.rbegin(), order.rend(), 0);
    order = ints_attribute(node, "perm").value_or(order);
    Signal result = from;
    result.dims.clear();
    std::int64_t last = -1;
    std::vector<bool> seen(from.dims.size(), false);
    for (const std::int64_t each : order) {
        const std::size_t axis = axis_of(node, each, from.dims.size());
        if (seen[axis] || order.size() != from.dims.size()) {
            throw Unfit(node, "found an order that does not name each dimension once");
        }
        seen[axis] = true;
        if (from.is_batch(axis)) {
            result.batch = result.dims.size();
        } else if (from.dims[axis] != 1) {
            if (each < last) {
                throw Unfit(node, "it changes the order of the values");
            }
            last = each;
        }
        result.dims.push_back(from.dims[axis]);
    }
    return result;
}

}  // namespace

Signal with_shape_changed(const Node& node, const Signal& from, const Tensor* given) {
    const std::string& op = node.op_type();
    if (op == "Flatten") {
        return flattened(node, from);
    }
    if (op == "Reshape") {
        return reshaped_signal(node, from, given);
    }
    if (op == "Squeeze") {
        return squeezed_signal(node, from, given);
    }
    return op == "Unsqueeze" ? unsqueezed_signal(node, from, given) : transposed_signal(node, from);
}

}  // namespace netglow
