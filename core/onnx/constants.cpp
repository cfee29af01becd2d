#include "core/onnx/constants.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

#include "core/base/error.h"
#include "core/network/network.h"
#include "core/onnx/attributes.h"

namespace netglow {
namespace {

struct ConstantCall {
    const Node& node;
    const std::vector<const Tensor*>& inputs;
    std::int64_t opset;
    const std::filesystem::path& folder;
    LoadBudget& budget;

    const Tensor& input(std::size_t index) const {
        if (index >= inputs.size() || inputs[index] == nullptr) {
            throw Error(title_of(node) + ": found no input " + std::to_string(index + 1) + ", expected one");
        }
        return *inputs[index];
    }
    bool has(std::size_t index) const { return index < inputs.size() && inputs[index] != nullptr; }
    std::int64_t int_or(std::string_view name, std::int64_t otherwise) const {
        return int_attribute(node, name, otherwise);
    }
    [[noreturn]] void refuse(const std::string& why) const { throw Error(title_of(node) + ": " + why); }
};

/// As NumPy has it: dimensions from the last one on, 1 fits any.
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

/// For every element of `dims` in order, where in a tensor of `from` (broadcast to it) its value stands.
std::vector<std::size_t> broadcast_places(const Dims& from, const Dims& dims, std::size_t count) {
    std::vector<std::size_t> strides(dims.size(), 0);
    std::size_t stride = 1;
    for (std::size_t back = 1; back <= from.size(); ++back) {
        const std::int64_t dim = from[from.size() - back];
        strides[dims.size() - back] = dim == 1 ? 0 : stride;
        stride *= static_cast<std::size_t>(dim);
    }
    std::vector<std::size_t> places(count);
    Dims at(dims.size(), 0);
    std::size_t place = 0;
    for (std::size_t element = 0; element < count; ++element) {
        places[element] = place;
        for (std::size_t axis = dims.size(); axis-- > 0;) {
            place += strides[axis];
            if (++at[axis] < dims[axis]) {
                break;
            }
            place -= strides[axis] * static_cast<std::size_t>(dims[axis]);
            at[axis] = 0;
        }
    }
    return places;
}

/// A few bytes of a file must not become gigabytes: what is computed is not much larger than what it is computed from.
void require_modest(const ConstantCall& call, std::size_t count, std::size_t from) {
    constexpr std::size_t kModest = std::size_t{1} << 22U;
    if (count > std::max(from, kModest)) {
        call.refuse("found a constant of " + std::to_string(count) + " numbers, computed from " + std::to_string(from));
    }
}

Tensor each_with_each(const ConstantCall& call, const std::function<double(double, double)>& compute) {
    const Tensor& a = call.input(0);
    const Tensor& b = call.input(1);
    Tensor result{broadcast_dims(call, a.dims, b.dims), {}};
    const std::size_t count = element_count(result.dims, title_of(call.node));
    require_modest(call, count, std::max(a.values.size(), b.values.size()));
    call.budget.take_numbers(count, title_of(call.node));
    call.budget.pass(2 * count * sizeof(std::size_t), title_of(call.node));  // the places
    const std::vector<std::size_t> of_a = broadcast_places(a.dims, result.dims, count);
    const std::vector<std::size_t> of_b = broadcast_places(b.dims, result.dims, count);
    result.values.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        result.values[i] = compute(a.values[of_a[i]], b.values[of_b[i]]);
    }
    return result;
}

/// The first input once more.
Tensor copied(const ConstantCall& call) {
    call.budget.take_numbers(call.input(0).values.size(), title_of(call.node));
    return call.input(0);
}

Tensor each(const ConstantCall& call, const std::function<double(double)>& compute) {
    Tensor result = copied(call);
    std::transform(result.values.begin(), result.values.end(), result.values.begin(), compute);
    return result;
}

Tensor constant(const ConstantCall& call) {
    const Node& node = call.node;
    if (const auto* value = attribute(node, "value")) {
        return read_tensor(value->t(), call.folder, call.budget);
    }
    if (const auto* value = attribute(node, "value_float")) {
        return {{}, {static_cast<double>(value->f())}};
    }
    if (const auto* value = attribute(node, "value_int")) {
        return {{}, {static_cast<double>(value->i())}};
    }
    if (const auto* value = attribute(node, "value_floats")) {
        return {{value->floats_size()}, {value->floats().begin(), value->floats().end()}};
    }
    if (const auto* value = attribute(node, "value_ints")) {
        return {{value->ints_size()}, {value->ints().begin(), value->ints().end()}};
    }
    call.refuse("found a constant that is no tensor of numbers");
}

Tensor transposed(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    std::vector<std::int64_t> order(from.rank());
    std::iota(order.rbegin(), order.rend(), 0);
    order = ints_attribute(call.node, "perm").value_or(order);
    Dims sorted = order;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t axis = 0; axis < from.rank(); ++axis) {
        if (sorted.size() != from.rank() || sorted[axis] != static_cast<std::int64_t>(axis)) {
            call.refuse("found the order " + dims_text(order) + " for the dimensions " + dims_text(from.dims));
        }
    }
    std::vector<std::size_t> stride_of(from.rank(), 1);
    for (std::size_t axis = from.rank(); axis-- > 1;) {
        stride_of[axis - 1] = stride_of[axis] * static_cast<std::size_t>(from.dims[axis]);
    }
    Tensor result;
    std::vector<std::size_t> strides;
    for (const std::int64_t axis : order) {
        result.dims.push_back(from.dims[static_cast<std::size_t>(axis)]);
        strides.push_back(stride_of[static_cast<std::size_t>(axis)]);
    }
    call.budget.take_numbers(from.values.size(), title_of(call.node));
    result.values.resize(from.values.size());
    Dims at(from.rank(), 0);
    std::size_t place = 0;
    for (double& value : result.values) {
        value = from.values[place];
        for (std::size_t axis = from.rank(); axis-- > 0;) {
            place += strides[axis];
            if (++at[axis] < result.dims[axis]) {
                break;
            }
            place -= strides[axis] * static_cast<std::size_t>(result.dims[axis]);
            at[axis] = 0;
        }
    }
    return result;
}

Tensor reshape(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    const auto in_attribute = ints_attribute(call.node, "shape");
    const Dims wanted = in_attribute ? *in_attribute : whole_numbers(call.node, call.input(1));
    call.budget.take_numbers(from.values.size(), title_of(call.node));
    return {reshaped(call.node, from.dims, wanted, from.values.size(), call.int_or("allowzero", 0) != 0), from.values};
}

Dims given_axes(const ConstantCall& call, bool& given) {
    const auto in_attribute = ints_attribute(call.node, "axes");
    given = in_attribute || call.has(1);
    return in_attribute ? *in_attribute : call.has(1) ? whole_numbers(call.node, call.input(1)) : Dims{};
}

Tensor squeezed(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    bool given = false;
    std::vector<bool> away(from.rank(), false);
    for (const std::int64_t axis : given_axes(call, given)) {
        away[axis_of(call.node, axis, from.rank())] = true;
    }
    call.budget.take_numbers(from.values.size(), title_of(call.node));
    Tensor result{{}, from.values};
    for (std::size_t axis = 0; axis < from.rank(); ++axis) {
        const bool goes = given ? away[axis] : from.dims[axis] == 1;
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
    bool given = false;
    const Dims axes = given_axes(call, given);
    const std::size_t rank = from.rank() + axes.size();
    std::vector<bool> added(rank, false);
    for (const std::int64_t axis : axes) {
        const std::size_t place = axis_of(call.node, axis, rank);
        if (added[place]) {
            call.refuse("found an axis twice");
        }
        added[place] = true;
    }
    call.budget.take_numbers(from.values.size(), title_of(call.node));
    Tensor result{{}, from.values};
    std::size_t next = 0;
    for (std::size_t axis = 0; axis < rank; ++axis) {
        result.dims.push_back(added[axis] ? 1 : from.dims[next++]);
    }
    return result;
}

/// Of tensors of one dimension: what exporters compute shapes with.
Tensor concatenated(const ConstantCall& call) {
    Tensor result{{0}, {}};
    for (std::size_t i = 0; i < call.inputs.size(); ++i) {
        const Tensor& part = call.input(i);
        if (part.rank() != 1) {
            call.refuse("found constants of the dimensions " + dims_text(part.dims) + ", expected lists");
        }
        call.budget.take_numbers(2 * part.values.size(), title_of(call.node));  // the list grows by doubling
        result.values.insert(result.values.end(), part.values.begin(), part.values.end());
    }
    result.dims[0] = static_cast<std::int64_t>(result.values.size());
    return result;
}

Tensor gathered(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    const Tensor& places = call.input(1);
    if (from.rank() != 1) {
        call.refuse("found a constant of the dimensions " + dims_text(from.dims) + ", expected a list");
    }
    call.budget.take_numbers(3 * places.values.size(), title_of(call.node));
    Tensor result{places.dims, {}};
    for (const std::int64_t place : whole_numbers(call.node, places)) {
        result.values.push_back(from.values[axis_of(call.node, place, from.values.size())]);
    }
    return result;
}

/// (x − zero point)·scale; scales for all, or one along an axis.
Tensor dequantized(const ConstantCall& call) {
    const Tensor& from = call.input(0);
    const Tensor& scale = call.input(1);
    Tensor result = copied(call);
    std::size_t inner = 1;
    if (scale.values.size() != 1) {
        const std::size_t axis = axis_of(call.node, call.int_or("axis", 1), from.rank());
        if (static_cast<std::int64_t>(scale.values.size()) != from.dims[axis]) {
            call.refuse("found " + std::to_string(scale.values.size()) + " scales, expected one or " +
                        std::to_string(from.dims[axis]));
        }
        for (std::size_t later = axis + 1; later < from.rank(); ++later) {
            inner *= static_cast<std::size_t>(from.dims[later]);
        }
    }
    if (call.has(2) && call.input(2).values.size() != scale.values.size()) {
        call.refuse("found another number of zero points than of scales");
    }
    for (std::size_t i = 0; i < result.values.size(); ++i) {
        const std::size_t which = i / inner % scale.values.size();
        const double zero = call.has(2) ? call.input(2).values[which] : 0;
        result.values[i] = (result.values[i] - zero) * scale.values[which];
    }
    return result;
}

/// To whole numbers; to floating point nothing changes here, where all is double.
Tensor cast(const ConstantCall& call) {
    const std::int64_t to = call.int_or("to", onnx::TensorProto::FLOAT);
    const bool floating = to == onnx::TensorProto::FLOAT || to == onnx::TensorProto::DOUBLE ||
                          to == onnx::TensorProto::FLOAT16 || to == onnx::TensorProto::BFLOAT16;
    if (to == onnx::TensorProto::STRING) {
        call.refuse("found a cast to texts, expected numbers");
    }
    return floating ? copied(call) : each(call, [](double x) { return std::trunc(x); });
}

Tensor multiplied(const ConstantCall& call) {
    const Matrix product = [&] {
        const Matrix a = matrix_of(call.input(0), title_of(call.node));
        const Matrix b = matrix_of(call.input(1), title_of(call.node));
        if (a.cols() != b.rows()) {
            call.refuse("found matrices of the dimensions " + dims_text(call.input(0).dims) + " and " +
                        dims_text(call.input(1).dims) + ", which do not fit each other");
        }
        const auto work = static_cast<double>(a.rows()) * static_cast<double>(a.cols()) * static_cast<double>(b.cols());
        require_modest(call, element_count({a.rows(), b.cols()}, title_of(call.node)),
                       static_cast<std::size_t>(a.size() + b.size()));
        constexpr double kMostWork = 2e9;
        if (work > kMostWork) {
            call.refuse("found a product of constants that takes too long");
        }
        call.budget.pass(static_cast<std::size_t>(work / 2), title_of(call.node));  // about as long as a byte takes
        call.budget.take_numbers(static_cast<std::size_t>(3 * a.rows() * b.cols()), title_of(call.node));
        return Matrix(a * b);
    }();
    Tensor result{{product.rows(), product.cols()}, {}};
    for (Eigen::Index row = 0; row < product.rows(); ++row) {
        for (Eigen::Index column = 0; column < product.cols(); ++column) {
            result.values.push_back(product(row, column));
        }
    }
    return result;
}

using Computation = std::function<Tensor(const ConstantCall&)>;

const std::map<std::string, Computation, std::less<>>& computations() {
    static const std::map<std::string, Computation, std::less<>> table = {
        {"Constant", constant},
        {"Identity", copied},
        {"Add", [](const ConstantCall& call) { return each_with_each(call, std::plus<>()); }},
        {"Sub", [](const ConstantCall& call) { return each_with_each(call, std::minus<>()); }},
        {"Mul", [](const ConstantCall& call) { return each_with_each(call, std::multiplies<>()); }},
        {"Div", [](const ConstantCall& call) { return each_with_each(call, std::divides<>()); }},
        {"Pow",
         [](const ConstantCall& call) {
             return each_with_each(call, [](double a, double b) { return std::pow(a, b); });
         }},
        {"Neg", [](const ConstantCall& call) { return each(call, std::negate<>()); }},
        {"Sqrt", [](const ConstantCall& call) { return each(call, [](double x) { return std::sqrt(x); }); }},
        {"Reciprocal", [](const ConstantCall& call) { return each(call, [](double x) { return 1 / x; }); }},
        {"Transpose", transposed},
        {"Reshape", reshape},
        {"Squeeze", squeezed},
        {"Unsqueeze", unsqueezed},
        {"Concat", concatenated},
        {"Gather", gathered},
        {"DequantizeLinear", dequantized},
        {"Cast", cast},
        {"MatMul", multiplied},
        {"Shape",
         [](const ConstantCall& call) {
             const Dims& dims = call.input(0).dims;
             return Tensor{{static_cast<std::int64_t>(dims.size())}, {dims.begin(), dims.end()}};
         }},
    };
    return table;
}

}  // namespace

bool is_constant_operator(const std::string& op) {
    return computations().contains(op);
}

Tensor compute_constant(const Node& node, const std::vector<const Tensor*>& inputs, std::int64_t opset,
                        const std::filesystem::path& folder, LoadBudget& budget) {
    return computations().at(node.op_type())({node, inputs, opset, folder, budget});
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

Dims whole_numbers(const Node& node, const Tensor& tensor) {
    Dims numbers;
    for (const double value : tensor.values) {
        if (!(std::abs(value) < 9e15) || value != std::trunc(value)) {
            throw Error(title_of(node) + ": found a fraction where whole numbers are expected");
        }
        numbers.push_back(static_cast<std::int64_t>(value));
    }
    return numbers;
}

}  // namespace netglow
