// Constants reduced along dimensions: norms of weights, by which PyTorch writes weight_norm and spectral_norm.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/onnx/constant_call.h"

namespace netglow {
namespace {

/// What is made of values one after the other.
struct ReductionOf {
    double start;
    double (*add)(double so_far, double value);
    double (*finish)(double so_far, double count) = [](double so_far, double) { return so_far; };
};

Tensor reduced(const ConstantCall& call, const ReductionOf& reduction) {
    const Tensor& from = call.input(0);
    const std::optional<Dims> axes = call.numbers("axes", 1);
    const bool all = !axes || axes->empty();
    if (all && call.int_or("noop_with_empty_axes", 0) != 0) {
        return copied(call);
    }
    std::vector<bool> away(from.rank(), all);
    for (const std::int64_t axis : axes.value_or(Dims{})) {
        away[axis_of(call.node, axis, from.rank())] = true;
    }
    const bool keep = call.int_or("keepdims", 1) != 0;
    Tensor result;
    Dims whole;  // with 1 for each dimension that goes
    for (std::size_t axis = 0; axis < from.rank(); ++axis) {
        whole.push_back(away[axis] ? 1 : from.dims[axis]);
        if (keep || !away[axis]) {
            result.dims.push_back(whole.back());
        }
    }
    const std::size_t count = element_count(whole, title_of(call.node));
    call.take(count);
    call.budget.pass(from.values.size() * from.rank(), title_of(call.node));  // the time that it takes
    result.values.assign(count, reduction.start);
    Dims at(from.rank(), 0);
    for (const double value : from.values) {
        std::size_t place = 0;
        for (std::size_t axis = 0; axis < from.rank(); ++axis) {
            place = place * static_cast<std::size_t>(whole[axis]) + static_cast<std::size_t>(away[axis] ? 0 : at[axis]);
        }
        result.values[place] = reduction.add(result.values[place], value);
        for (std::size_t axis = from.rank(); axis-- > 0 && ++at[axis] == from.dims[axis];) {
            at[axis] = 0;
        }
    }
    const double each = count == 0 ? 0 : static_cast<double>(from.values.size()) / static_cast<double>(count);
    for (double& value : result.values) {
        value = reduction.finish(value, each);
    }
    return result;
}

Computation reducing(const ReductionOf& reduction) {
    return [reduction](const ConstantCall& call) { return reduced(call, reduction); };
}

}  // namespace

const Computations& reductions_of_constants() {
    static constexpr double kInfinite = std::numeric_limits<double>::infinity();
    static constexpr auto add = [](double a, double b) { return a + b; };
    static constexpr auto add_square = [](double a, double b) { return a + b * b; };
    static const Computations table = {
        {"ReduceSum", reducing({0, add})},
        {"ReduceMean", reducing({0, add, [](double sum, double count) { return sum / count; }})},
        {"ReduceProd", reducing({1, [](double a, double b) { return a * b; }})},
        {"ReduceMax", reducing({-kInfinite, [](double a, double b) { return std::max(a, b); }})},
        {"ReduceMin", reducing({kInfinite, [](double a, double b) { return std::min(a, b); }})},
        {"ReduceL1", reducing({0, [](double a, double b) { return a + std::abs(b); }})},
        {"ReduceL2", reducing({0, add_square, [](double sum, double) { return std::sqrt(sum); }})},
        {"ReduceSumSquare", reducing({0, add_square})},
    };
    return table;
}

}  // namespace netglow
