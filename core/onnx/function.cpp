#include "core/onnx/function.h"

#include <array>
#include <cmath>

#include "core/base/assert.h"

namespace netglow {
namespace {

/// `function` as scale·inner + shift.
struct Peeled {
    Vector scale;
    Vector shift;
    FunctionPtr inner;
};
Peeled peel(const FunctionPtr& function) {
    if (function->kind == Function::Kind::affine) {
        return {function->scale, function->shift, function->a};
    }
    return {uniform(1), uniform(0), function};
}

bool same_for_all(const Function& function) {
    return (function.kind != Function::Kind::affine || (function.scale.size() == 1 && function.shift.size() == 1)) &&
           (!function.a || same_for_all(*function.a)) && (!function.b || same_for_all(*function.b));
}

double value_at(const Function& function, double base) {
    switch (function.kind) {
        case Function::Kind::base:
            return base;
        case Function::Kind::affine:
            return function.scale[0] * value_at(*function.a, base) + function.shift[0];
        case Function::Kind::unary:
            return function.unary(value_at(*function.a, base));
        case Function::Kind::sum:
            return value_at(*function.a, base) + value_at(*function.b, base);
        case Function::Kind::product:
            return value_at(*function.a, base) * value_at(*function.b, base);
        case Function::Kind::quotient:
            return value_at(*function.a, base) / value_at(*function.b, base);
    }
    return base;
}

constexpr std::array kProbes = {-9.0, -6.2, -4.4, -3.1, -2.3, -1.7, -1.0, -0.5, -0.1, 0.0,
                                0.1,  0.5,  1.0,  1.7,  2.3,  3.1,  4.4,  6.2,  9.0};
constexpr double kSame = 2e-6;  ///< constants in files are floats

/// The factor by which the function is the activation's, at all probes.
std::optional<double> factor_of(const Function& function, const Activation& activation) {
    constexpr double kReference = 1.0;
    const double factor = value_at(function, kReference) / activate(activation, kReference);
    if (!std::isfinite(factor) || factor == 0) {
        return std::nullopt;
    }
    for (const double probe : kProbes) {
        const double found = value_at(function, probe);
        const double expected = factor * activate(activation, probe);
        if (!(std::abs(found - expected) <= kSame * (std::abs(factor) + std::abs(expected)))) {
            return std::nullopt;
        }
    }
    const double round =
        std::round(2 * factor) / 2;  // a half of a product that is twice the activation is the activation
    return round != 0 && std::abs(factor - round) < kSame ? round : factor;
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

FunctionPtr base_function() {
    return std::make_shared<const Function>();
}

FunctionPtr affine(const FunctionPtr& of, const Vector& scale, const Vector& shift) {
    const Peeled peeled = peel(of);
    Function function;
    function.kind = Function::Kind::affine;
    function.scale = times(scale, peeled.scale);
    function.shift = plus(times(scale, peeled.shift), shift);
    function.a = peeled.inner;
    function.size = peeled.inner->size + 1;
    if (is_uniform(function.scale, 1) && is_uniform(function.shift, 0)) {
        return peeled.inner;
    }
    return std::make_shared<const Function>(std::move(function));
}

FunctionPtr activated(const FunctionPtr& of, const Activation& activation) {
    Function function;
    function.kind = Function::Kind::unary;
    function.unary = [activation](double x) { return activate(activation, x); };
    function.activation = activation;
    function.a = of;
    function.size = of->size + 1;
    return std::make_shared<const Function>(std::move(function));
}

FunctionPtr applied(const FunctionPtr& of, std::function<double(double)> unary) {
    Function function;
    function.kind = Function::Kind::unary;
    function.unary = std::move(unary);
    function.a = of;
    function.size = of->size + 1;
    return std::make_shared<const Function>(std::move(function));
}

FunctionPtr combined(Function::Kind kind, const FunctionPtr& a, const FunctionPtr& b) {
    Function function;
    function.kind = kind;
    function.a = a;
    function.b = b;
    function.size = a->size + b->size + 1;
    return std::make_shared<const Function>(std::move(function));
}

std::optional<Recognised> recognise(const FunctionPtr& function) {
    const Peeled outer = peel(function);
    const Function& core = *outer.inner;
    if (core.kind == Function::Kind::base) {
        return Recognised{outer.scale, outer.shift, Activation{}, uniform(1), uniform(0)};
    }
    if (core.activation) {
        const Peeled inner = peel(core.a);
        if (inner.inner->kind == Function::Kind::base) {
            return Recognised{inner.scale, inner.shift, *core.activation, outer.scale, outer.shift};
        }
    }
    if (!same_for_all(core)) {
        return std::nullopt;
    }
    for (const ActivationKind kind : kActivationKinds) {
        if (needs_whole_layer(kind) || kind == ActivationKind::step) {
            continue;
        }
        const Activation activation = Activation::of(kind);
        if (const std::optional<double> factor = factor_of(core, activation)) {
            return Recognised{uniform(1), uniform(0), activation, times(outer.scale, uniform(*factor)), outer.shift};
        }
    }
    return std::nullopt;
}

}  // namespace netglow
