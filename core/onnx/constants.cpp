#include "core/onnx/constants.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/onnx/constant_call.h"

namespace netglow {
namespace {

Tensor each_with_each(const ConstantCall& call, const Tensor& a, const Tensor& b,
                      const std::function<double(double, double)>& compute) {
    Tensor result{broadcast_dims(call, a.dims, b.dims), {}};
    take_modest(call, element_count(result.dims, title_of(call.node)), std::max(a.values.size(), b.values.size()));
    result.values = broadcast_values(call, a, result.dims);
    const std::vector<double> others = broadcast_values(call, b, result.dims);
    std::transform(result.values.begin(), result.values.end(), others.begin(), result.values.begin(), compute);
    return result;
}

/// Of the two inputs.
Computation of_two(std::function<double(double, double)> compute) {
    return [compute = std::move(compute)](const ConstantCall& call) {
        return each_with_each(call, call.input(0), call.input(1), compute);
    };
}

/// Of all inputs, of which there is any number.
Tensor all_together(const ConstantCall& call, const std::function<double(double, double)>& compute) {
    Tensor result = copied(call);
    for (std::size_t i = 1; i < call.inputs.size(); ++i) {
        result = each_with_each(call, result, call.input(i), compute);
    }
    return result;
}

Computation of_all(std::function<double(double, double)> compute) {
    return [compute = std::move(compute)](const ConstantCall& call) { return all_together(call, compute); };
}

Tensor each(const ConstantCall& call, const std::function<double(double)>& compute) {
    Tensor result = copied(call);
    std::transform(result.values.begin(), result.values.end(), result.values.begin(), compute);
    return result;
}

Computation of_each(std::function<double(double)> compute) {
    return [compute = std::move(compute)](const ConstantCall& call) { return each(call, compute); };
}

Tensor mean_of_all(const ConstantCall& call) {
    Tensor result = all_together(call, std::plus<>());
    for (double& value : result.values) {
        value /= static_cast<double>(call.inputs.size());
    }
    return result;
}

/// The condition's values, 0 or not, choose between those of the two others.
Tensor chosen(const ConstantCall& call) {
    const Tensor& condition = call.input(0);
    const Dims dims =
        broadcast_dims(call, condition.dims, broadcast_dims(call, call.input(1).dims, call.input(2).dims));
    Tensor result{dims, {}};
    take_modest(call, element_count(dims, title_of(call.node)),
                std::max({condition.values.size(), call.input(1).values.size(), call.input(2).values.size()}));
    result.values = broadcast_values(call, condition, dims);
    const std::vector<double> yes = broadcast_values(call, call.input(1), dims);
    const std::vector<double> no = broadcast_values(call, call.input(2), dims);
    for (std::size_t i = 0; i < result.values.size(); ++i) {
        result.values[i] = result.values[i] != 0 ? yes[i] : no[i];
    }
    return result;
}

/// Bounds that are left out, or stand in attributes of older versions, are none.
Tensor clipped(const ConstantCall& call) {
    const auto bound = [&](std::string_view name, std::size_t index, double otherwise) {
        return call.has(index) ? single_value(call.input(index)).value_or(otherwise)
                               : float_attribute(call.node, name, otherwise);
    };
    constexpr double kUnbounded = std::numeric_limits<double>::infinity();
    const double least = bound("min", 1, -kUnbounded);
    const double most = bound("max", 2, kUnbounded);
    return each(call, [=](double x) { return std::min(std::max(x, least), most); });
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
        Matrix a = matrix_of(call.input(0), title_of(call.node));
        if (call.input(0).rank() == 1) {
            a.transposeInPlace();  // a list on the left is a row
        }
        const Matrix b = matrix_of(call.input(1), title_of(call.node));
        if (a.cols() != b.rows()) {
            call.refuse("found matrices of the dimensions " + dims_text(call.input(0).dims) + " and " +
                        dims_text(call.input(1).dims) + ", which do not fit each other");
        }
        const auto work = static_cast<double>(a.rows()) * static_cast<double>(a.cols()) * static_cast<double>(b.cols());
        take_modest(call, element_count({a.rows(), b.cols()}, title_of(call.node)),
                    static_cast<std::size_t>(a.size() + b.size()));
        constexpr double kMostWork = 2e9;
        if (work > kMostWork) {
            call.refuse("found a product of constants that takes too long");
        }
        call.budget.pass(static_cast<std::size_t>(work / 2), title_of(call.node));  // about as long as a byte takes
        call.budget.take_numbers(static_cast<std::size_t>(2 * a.rows() * b.cols()), title_of(call.node));
        return Matrix(a * b);
    }();
    Tensor result;
    if (call.input(0).rank() != 1) {
        result.dims.push_back(product.rows());
    }
    if (call.input(1).rank() != 1) {
        result.dims.push_back(product.cols());
    }
    for (Eigen::Index row = 0; row < product.rows(); ++row) {
        for (Eigen::Index column = 0; column < product.cols(); ++column) {
            result.values.push_back(product(row, column));
        }
    }
    return result;
}

const Computations& arithmetic() {
    static const Computations table = {
        {"Constant", constant},
        {"Identity", copied},
        {"Add", of_two(std::plus<>())},
        {"Sub", of_two(std::minus<>())},
        {"Mul", of_two(std::multiplies<>())},
        {"Div", of_two(std::divides<>())},
        {"Pow", of_two([](double a, double b) { return std::pow(a, b); })},
        {"Equal", of_two([](double a, double b) { return a == b ? 1.0 : 0.0; })},
        {"Greater", of_two([](double a, double b) { return a > b ? 1.0 : 0.0; })},
        {"Less", of_two([](double a, double b) { return a < b ? 1.0 : 0.0; })},
        {"Max", of_all([](double a, double b) { return std::max(a, b); })},
        {"Min", of_all([](double a, double b) { return std::min(a, b); })},
        {"Sum", of_all(std::plus<>())},
        {"Mean", mean_of_all},
        {"Where", chosen},
        {"Clip", clipped},
        {"Neg", of_each(std::negate<>())},
        {"Abs", of_each([](double x) { return std::abs(x); })},
        {"Exp", of_each([](double x) { return std::exp(x); })},
        {"Log", of_each([](double x) { return std::log(x); })},
        {"Sqrt", of_each([](double x) { return std::sqrt(x); })},
        {"Reciprocal", of_each([](double x) { return 1 / x; })},
        {"Tanh", of_each([](double x) { return std::tanh(x); })},
        {"Relu", of_each([](double x) { return std::max(x, 0.0); })},
        {"Sigmoid", of_each([](double x) { return activate(Activation::of(ActivationKind::sigmoid), x); })},
        {"Softplus", of_each([](double x) { return activate(Activation::of(ActivationKind::softplus), x); })},
        {"DequantizeLinear", dequantized},
        {"Cast", cast},
        {"MatMul", multiplied},
    };
    return table;
}

const Computation* computation_of(const std::string& op) {
    for (const Computations* table : {&arithmetic(), &computations_of_shape(), &reductions_of_constants()}) {
        if (const auto found = table->find(op); found != table->end()) {
            return &found->second;
        }
    }
    return nullptr;
}

}  // namespace

bool is_constant_operator(const std::string& op) {
    return computation_of(op) != nullptr;
}

Tensor compute_constant(const Node& node, const std::vector<const Tensor*>& inputs, std::int64_t opset,
                        const std::filesystem::path& folder, LoadBudget& budget) {
    return (*computation_of(node.op_type()))({node, inputs, opset, folder, budget});
}

void take_modest(const ConstantCall& call, std::size_t count, std::size_t from) {
    constexpr std::size_t kModest = std::size_t{1} << 22U;
    if (count > std::max(from, kModest)) {
        call.refuse("found a constant of " + std::to_string(count) + " numbers, computed from " + std::to_string(from));
    }
    call.take(count);
}

Tensor copied(const ConstantCall& call) {
    call.take(call.input(0).values.size());
    return call.input(0);
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
