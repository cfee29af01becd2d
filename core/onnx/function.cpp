#include "core/onnx/function.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"

namespace netglow {
namespace {

FunctionPtr operation(std::vector<FunctionPtr> from, std::function<double(const double*)> compute, const Node& node,
                      std::optional<Activation> activation = {}, std::optional<Bounds> bounds = {}) {
    Function function;
    function.kind = Function::Kind::operation;
    function.compute = std::move(compute);
    function.activation = activation;
    function.bounds = bounds;
    function.node = &node;
    for (const FunctionPtr& each : from) {
        function.size += each->size;
    }
    function.from = std::move(from);
    return std::make_shared<const Function>(std::move(function));
}

/// One value where all are the same, so that it is seen that all features are treated alike.
Vector collapsed(Vector values) {
    return values.size() > 1 && is_uniform(values, values[0]) ? uniform(values[0]) : values;
}

}  // namespace

Vector uniform(double value) {
    return Vector::Constant(1, value);
}

Vector times(const Vector& a, const Vector& b) {
    NETGLOW_ASSERT(a.size() == 1 || b.size() == 1 || a.size() == b.size());
    return a.size() == 1 ? Vector(a[0] * b) : b.size() == 1 ? Vector(a * b[0]) : Vector(a.cwiseProduct(b));
}

Vector plus(const Vector& a, const Vector& b) {
    NETGLOW_ASSERT(a.size() == 1 || b.size() == 1 || a.size() == b.size());
    return a.size() == 1 ? Vector(b.array() + a[0]) : b.size() == 1 ? Vector(a.array() + b[0]) : Vector(a + b);
}

bool is_uniform(const Vector& values, double value) {
    return (values.array() == value).all();
}

Peeled peel(const FunctionPtr& function) {
    if (function->kind == Function::Kind::affine) {
        return {function->scale, function->shift, function->from[0]};
    }
    return {uniform(1), uniform(0), function};
}

FunctionPtr base_function() {
    return std::make_shared<const Function>();
}

FunctionPtr affine(const FunctionPtr& of, const Vector& scale, const Vector& shift) {
    const Peeled peeled = peel(of);
    Function function;
    function.kind = Function::Kind::affine;
    function.scale = collapsed(times(scale, peeled.scale));
    function.shift = collapsed(plus(times(scale, peeled.shift), shift));
    function.from = {peeled.inner};
    function.size = peeled.inner->size + 1;
    if (is_uniform(function.scale, 1) && is_uniform(function.shift, 0)) {
        return peeled.inner;
    }
    return std::make_shared<const Function>(std::move(function));
}

FunctionPtr activated(const FunctionPtr& of, const Activation& activation, const Node& node) {
    return operation(
        {of}, [activation](const double* x) { return activate(activation, *x); }, node, activation);
}

FunctionPtr held_within(const FunctionPtr& of, Bounds bounds, const Node& node) {
    NETGLOW_ASSERT(bounds.low < bounds.high);
    // Bounds of bounds, as in Min(Max(x, 0), 6), are bounds: of s·inner + t, with s and t the same for all.
    const Peeled peeled = peel(of);
    const bool alike = peeled.scale.size() == 1 && peeled.shift.size() == 1;
    if (peeled.inner->bounds && alike && peeled.scale[0] != 0) {
        double low = (bounds.low - peeled.shift[0]) / peeled.scale[0];
        double high = (bounds.high - peeled.shift[0]) / peeled.scale[0];
        if (low > high) {
            std::swap(low, high);
        }
        const Bounds inner = *peeled.inner->bounds;
        const Bounds both = {std::clamp(inner.low, low, high), std::clamp(inner.high, low, high)};
        if (both.low < both.high) {
            return affine(held_within(peeled.inner->from[0], both, node), peeled.scale, peeled.shift);
        }
    }
    return operation(
        {of}, [bounds](const double* x) { return std::clamp(*x, bounds.low, bounds.high); }, node, {}, bounds);
}

FunctionPtr applied(const FunctionPtr& of, const std::function<double(double)>& unary, const Node& node) {
    return operation(
        {of}, [unary](const double* x) { return unary(*x); }, node);
}

FunctionPtr exponential(const FunctionPtr& of, const Node& node) {
    Function function = *applied(
        of, [](double x) { return std::exp(x); }, node);
    function.is_exponential = true;
    return std::make_shared<const Function>(std::move(function));
}

FunctionPtr sum_of(const FunctionPtr& a, const FunctionPtr& b, const Node& node) {
    const Peeled of_a = peel(a);
    const Peeled of_b = peel(b);
    const bool both_base = of_a.inner->kind == Function::Kind::base && of_b.inner->kind == Function::Kind::base;
    if (both_base || of_a.inner == of_b.inner) {  // x − 0.5·x is 0.5·x
        return affine(of_a.inner, plus(of_a.scale, of_b.scale), plus(of_a.shift, of_b.shift));
    }
    return operation(
        {a, b}, [](const double* x) { return x[0] + x[1]; }, node);
}

FunctionPtr combined(std::vector<FunctionPtr> from, std::function<double(const double*)> compute, const Node& node) {
    return operation(std::move(from), std::move(compute), node);
}

}  // namespace netglow
