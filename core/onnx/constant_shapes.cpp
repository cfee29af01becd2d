// Constants moved, cut and put together: mostly the shapes that exporters compute on the way.
#include <algorithm>
#include <numeric>

#include "core/network/network.h"
#include "core/onnx/constant_call.h"
#include "core/onnx/constants.h"

namespace netglow {
namespace {

/// By how far the next element along each dimension stands behind, in row-major order.
Dims strides_of(const Dims& dims) {
    Dims strides(dims.size(), 1);
    for (std::size_t axis = dims.size(); axis-- > 1;) {
        strides[axis - 1] = strides[axis] * dims[axis];
    }
    return strides;
}

/// `dims` of values, of which the first stands at `start`, the next along each dimension `strides` behind.
Tensor strided(const std::vector<double>& from, std::int64_t start, Dims dims, const Dims& strides, std::size_t count) {
    Tensor result{std::move(dims), std::vector<double>(count)};
    Dims at(result.rank(), 0);
    std::int64_t place = start;
    for (double& value : result.values) {
        value = from[static_cast<std::size_t>(place)];
        for (std::size_t axis = result.rank(); axis-- > 0;) {
            place += strides[axis];
            if (++at[axis] < result.dims[axis]) {
                break;
            }
            place -= strides[axis] * result.dims[axis];
            at[axis] = 0;
        }
    }
    return result;
}

/// Strides of a tensor that is broadcast to `dims`: 0 along dimensions in which it has one element for all.
Dims broadcast_strides(const Dims& from, const Dims& dims) {
    const Dims own = strides_of(from);
    Dims strides(dims.size(), 0);
    for (std::size_t back = 1; back <= from.size(); ++back) {
        strides[dims.size() - back] = from[from.size() - back] == 1 ? 0 : own[from.size() - back];
    }
    return strides;
}

Tensor transposed(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    Dims order(from.rank());
    std::iota(order.rbegin(), order.rend(), 0);
    order = ints_attribute(call.node, "perm").value_or(order);
    Dims sorted = order;
    std::sort(sorted.begin(), sorted.end());
    Dims each(from.rank());
    std::iota(each.begin(), each.end(), 0);
    if (sorted != each) {
        call.refuse("found the order " + dims_text(order) + " for the dimensions " + dims_text(from.dims));
    }
    const Dims own = strides_of(from.dims);
    Dims dims;
    Dims strides;
    for (const std::int64_t axis : order) {
        dims.push_back(from.dims[static_cast<std::size_t>(axis)]);
        strides.push_back(own[static_cast<std::size_t>(axis)]);
    }
    call.take(from.values.size());
    return strided(from.values, 0, std::move(dims), strides, from.values.size());
}

Tensor reshape(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    const Dims wanted = call.numbers("shape", 1).value_or(Dims{});
    call.take(from.values.size());
    return {reshaped(call.node, from.dims, wanted, from.values.size(), call.int_or("allowzero", 0) != 0), from.values};
}

Tensor flattened_constant(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    const std::int64_t given = call.int_or("axis", 1);
    const auto rank = static_cast<std::int64_t>(from.rank());
    const std::size_t axis = given == rank ? from.rank() : axis_of(call.node, given, from.rank());
    std::int64_t before = 1;
    for (std::size_t other = 0; other < axis; ++other) {
        before *= from.dims[other];
    }
    call.take(from.values.size());
    return {{before, before == 0 ? 0 : static_cast<std::int64_t>(from.values.size()) / before}, from.values};
}

Tensor squeezed(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    const std::optional<Dims> axes = call.numbers("axes", 1);
    std::vector<bool> away(from.rank(), false);
    for (const std::int64_t axis : axes.value_or(Dims{})) {
        away[axis_of(call.node, axis, from.rank())] = true;
    }
    call.take(from.values.size());
    Tensor result{{}, from.values};
    for (std::size_t axis = 0; axis < from.rank(); ++axis) {
        const bool goes = axes ? away[axis] : from.dims[axis] == 1;
        if (goes && from.dims[axis] != 1) {
            call.refuse("found " + std::to_string(from.dims[axis]) +
                        " elements along a dimension to take away, expected 1");
        }
        if (!goes) {
            result.dims.push_back(from.dims[axis]);
        }
    }
    return result;
}

Tensor unsqueezed(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    const Dims axes = call.numbers("axes", 1).value_or(Dims{});
    const std::size_t rank = from.rank() + axes.size();
    std::vector<bool> added(rank, false);
    for (const std::int64_t axis : axes) {
        const std::size_t place = axis_of(call.node, axis, rank);
        if (added[place]) {
            call.refuse("found an axis twice");
        }
        added[place] = true;
    }
    call.take(from.values.size());
    Tensor result{{}, from.values};
    std::size_t next = 0;
    for (std::size_t axis = 0; axis < rank; ++axis) {
        result.dims.push_back(added[axis] ? 1 : from.dims[next++]);
    }
    return result;
}

/// How many values follow each other without the axis: those of the dimensions behind it.
std::size_t inner_of(const Dims& dims, std::size_t axis) {
    std::size_t inner = 1;
    for (std::size_t later = axis + 1; later < dims.size(); ++later) {
        inner *= static_cast<std::size_t>(dims[later]);
    }
    return inner;
}

Tensor concatenated(const ConstantCall& call) {
    const Dims& like = call.input(0).dims;
    const std::size_t axis = axis_of(call.node, call.int_or("axis", call.opset < 4 ? 1 : 0), like.size());
    Tensor result{like, {}};
    result.dims[axis] = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < call.inputs.size(); ++i) {
        const Tensor& part = call.input(i);
        Dims dims = part.dims;
        if (dims.size() == like.size()) {
            result.dims[axis] += dims[axis];
            dims[axis] = like[axis];
        }
        if (dims != like) {
            call.refuse("found constants of the dimensions " + dims_text(like) + " and " + dims_text(part.dims) +
                        ", which do not fit each other");
        }
        count += part.values.size();
    }
    element_count(result.dims, title_of(call.node));
    call.take(count);
    result.values.reserve(count);
    for (std::size_t outer = 0; count > 0 && result.values.size() < count; ++outer) {
        for (const Tensor* part : call.inputs) {
            const std::size_t run = static_cast<std::size_t>(part->dims[axis]) * inner_of(like, axis);
            const auto from = part->values.begin() + static_cast<std::ptrdiff_t>(outer * run);
            result.values.insert(result.values.end(), from, from + static_cast<std::ptrdiff_t>(run));
        }
    }
    return result;
}

Tensor gathered(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    const Tensor& places = call.input(1);
    const std::size_t axis = axis_of(call.node, call.int_or("axis", 0), from.rank());
    const auto split = from.dims.begin() + static_cast<std::ptrdiff_t>(axis);
    Dims dims(from.dims.begin(), split);
    dims.insert(dims.end(), places.dims.begin(), places.dims.end());
    dims.insert(dims.end(), split + 1, from.dims.end());
    const std::size_t count = element_count(dims, title_of(call.node));
    take_modest(call, count, from.values.size() + places.values.size());
    call.budget.pass(2 * places.values.size() * sizeof(double), title_of(call.node));
    std::vector<std::size_t> chosen;
    for (const std::int64_t place : whole_numbers(call.node, places)) {
        chosen.push_back(axis_of(call.node, place, static_cast<std::size_t>(from.dims[axis])));
    }
    Tensor result{std::move(dims), {}};
    result.values.reserve(count);
    const std::size_t inner = inner_of(from.dims, axis);
    const std::size_t block = static_cast<std::size_t>(from.dims[axis]) * inner;
    for (std::size_t outer = 0; count > 0 && result.values.size() < count; outer += block) {
        for (const std::size_t place : chosen) {
            const auto start = from.values.begin() + static_cast<std::ptrdiff_t>(outer + place * inner);
            result.values.insert(result.values.end(), start, start + static_cast<std::ptrdiff_t>(inner));
        }
    }
    return result;
}

/// As Python has it: from the end where negative, and never beyond either end.
std::int64_t within(std::int64_t place, std::int64_t dim, std::int64_t least, std::int64_t most) {
    return std::clamp(place < 0 ? place + dim : place, least, most);
}

Tensor sliced(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    const Dims starts = call.numbers("starts", 1).value_or(Dims{});
    const Dims ends = call.numbers("ends", 2).value_or(Dims{});
    Dims every(starts.size());
    std::iota(every.begin(), every.end(), 0);
    const Dims axes = call.numbers("axes", 3).value_or(every);
    const Dims steps = call.numbers("steps", 4).value_or(Dims(starts.size(), 1));
    if (ends.size() != starts.size() || axes.size() != starts.size() || steps.size() != starts.size()) {
        call.refuse("found " + std::to_string(starts.size()) + " starts, expected as many ends, axes and steps");
    }
    Dims dims = from.dims;
    Dims strides = strides_of(from.dims);
    std::int64_t first = 0;
    std::vector<bool> seen(from.rank(), false);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t axis = axis_of(call.node, axes[i], from.rank());
        const std::int64_t dim = from.dims[axis];
        const std::int64_t step = std::clamp<std::int64_t>(steps[i], -dim - 1, dim + 1);
        if (step == 0 || seen[axis]) {
            call.refuse(step == 0 ? "found a step of 0" : "found an axis twice");
        }
        seen[axis] = true;
        const std::int64_t start = step > 0 ? within(starts[i], dim, 0, dim) : within(starts[i], dim, -1, dim - 1);
        const std::int64_t end = step > 0 ? within(ends[i], dim, 0, dim) : within(ends[i], dim, -1, dim - 1);
        const std::int64_t size =
            step > 0 ? std::max<std::int64_t>(end - start, 0) : std::max<std::int64_t>(start - end, 0);
        const std::int64_t width = step > 0 ? step : -step;
        dims[axis] = (size + width - 1) / width;
        first += start * strides[axis];
        strides[axis] *= step;
    }
    const std::size_t count = element_count(dims, title_of(call.node));
    call.take(count);
    return strided(from.values, first, std::move(dims), strides, count);
}

/// To the given dimensions. The batch's, where it is open, stays one: the constant is the same for each sample.
Tensor expanded(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    Dims wanted = whole_numbers(call.node, call.input(1));
    std::replace(wanted.begin(), wanted.end(), std::int64_t{-1}, std::int64_t{1});
    Dims dims = broadcast_dims(call, from.dims, wanted);
    const std::size_t count = element_count(dims, title_of(call.node));
    take_modest(call, count, from.values.size());
    const Dims strides = broadcast_strides(from.dims, dims);
    return strided(from.values, 0, std::move(dims), strides, count);
}

Tensor filled(const ConstantCall& call) {
    Dims dims = whole_numbers(call.node, call.input(0));
    std::replace(dims.begin(), dims.end(), std::int64_t{-1}, std::int64_t{1});
    const std::size_t count = element_count(dims, title_of(call.node));
    take_modest(call, count, call.input(0).values.size());
    const onnx::AttributeProto* value = attribute(call.node, "value");
    const double each =
        value != nullptr ? single_value(read_tensor(value->t(), call.folder, call.budget)).value_or(0) : 0;
    return {std::move(dims), std::vector<double>(count, each)};
}

Tensor shape_of(const ConstantCall& call) {
    const Dims& dims = call.input(0).dims;
    return {{static_cast<std::int64_t>(dims.size())}, {dims.begin(), dims.end()}};
}

}  // namespace

std::optional<Dims> ConstantCall::numbers(std::string_view name, std::size_t index) const {
    if (std::optional<Dims> in_attribute = ints_attribute(node, name)) {
        return in_attribute;
    }
    return has(index) ? std::optional(whole_numbers(node, input(index))) : std::nullopt;
}

Dims broadcast_dims(const ConstantCall& call, const Dims& a, const Dims& b) {
    Dims dims(std::max(a.size(), b.size()), 1);
    for (std::size_t back = 1; back <= dims.size(); ++back) {
        const std::int64_t of_a = back <= a.size() ? a[a.size() - back] : 1;
        const std::int64_t of_b = back <= b.size() ? b[b.size() - back] : 1;
        if (of_a != of_b && of_a != 1 && of_b != 1) {
            call.refuse("found the dimensions " + dims_text(a) + " and " + dims_text(b) +
                        ", which do not fit each other");
        }
        dims[dims.size() - back] = of_a == 1 ? of_b : of_a;
    }
    return dims;
}

std::vector<double> broadcast_values(const ConstantCall& call, const Tensor& from, const Dims& dims) {
    const std::size_t count = element_count(dims, title_of(call.node));
    call.budget.pass(count * sizeof(double), title_of(call.node));
    return strided(from.values, 0, dims, broadcast_strides(from.dims, dims), count).values;
}

const Computations& computations_of_shape() {
    static const Computations table = {
        {"Transpose", transposed},   {"Reshape", reshape},      {"Flatten", flattened_constant},
        {"Squeeze", squeezed},       {"Unsqueeze", unsqueezed}, {"Concat", concatenated},
        {"Gather", gathered},        {"Slice", sliced},         {"Expand", expanded},
        {"ConstantOfShape", filled}, {"Shape", shape_of},
    };
    return table;
}

Dims reshaped(const Node& node, const Dims& from, const Dims& wanted, std::size_t count, bool zero_is_zero) {
    Dims dims = wanted;
    std::size_t known = 1;
    std::optional<std::size_t> open;
    for (std::size_t axis = 0; axis < dims.size(); ++axis) {
        if (dims[axis] == 0 && !zero_is_zero && axis < from.size()) {
            dims[axis] = from[axis];
        }
        if (dims[axis] == -1 && !open) {
            open = axis;
        } else if (dims[axis] < 0 ||
                   (dims[axis] > 0 && known > Limits::weights / static_cast<std::size_t>(dims[axis]))) {
            throw Error(title_of(node) + ": found the dimensions " + dims_text(wanted) + " to reshape to");
        } else {
            known *= static_cast<std::size_t>(dims[axis]);
        }
    }
    if (open && known != 0 && count % known == 0) {
        dims[*open] = static_cast<std::int64_t>(count / known);
        known = count;
    }
    if (known != count) {
        throw Error(title_of(node) + ": found the dimensions " + dims_text(wanted) + " to reshape " +
                    std::to_string(count) + " values to");
    }
    return dims;
}

}  // namespace netglow
