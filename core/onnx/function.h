// Function: what a part of an ONNX graph does to each feature by itself, as a tree over a base; and which activation
// that is.
//
// Exporters write one activation in many ways (GELU as Mul, Div, Erf, Add, Mul). What is no single operator is
// recognised by its values.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/network/activation.h"

namespace netglow {

struct Function;
using FunctionPtr = std::shared_ptr<const Function>;

struct Function {
    enum class Kind { base, affine, unary, sum, product, quotient };
    Kind kind = Kind::base;
    Vector scale;  ///< of an affine one: a·scale + shift; one value a feature, or one for all
    Vector shift;
    std::function<double(double)> unary;
    std::optional<Activation> activation;  ///< that `unary` is
    FunctionPtr a;
    FunctionPtr b;
    std::size_t size = 1;  ///< nodes of the tree, those that stand in it twice counted twice
};
/// A larger tree is not recognised as an activation.
inline constexpr std::size_t kLongestFunction = 64;

FunctionPtr base_function();
FunctionPtr affine(const FunctionPtr& of, const Vector& scale, const Vector& shift);
FunctionPtr activated(const FunctionPtr& of, const Activation& activation);
FunctionPtr applied(const FunctionPtr& of, std::function<double(double)> unary);
/// Of two functions over the same base.
FunctionPtr combined(Function::Kind kind, const FunctionPtr& a, const FunctionPtr& b);

/// outer_scale·f(scale·base + shift) + outer_shift. Vectors of one value stand for all features.
struct Recognised {
    Vector scale;
    Vector shift;
    Activation activation;
    Vector outer_scale;
    Vector outer_shift;
};
std::optional<Recognised> recognise(const FunctionPtr& function);

/// One value for all features.
Vector uniform(double value);
/// Element by element; vectors of one value fit any.
Vector times(const Vector& a, const Vector& b);
Vector plus(const Vector& a, const Vector& b);
bool is_uniform(const Vector& values, double value);

}  // namespace netglow
