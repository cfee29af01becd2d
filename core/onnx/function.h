// Function: what a part of an ONNX graph does to each feature by itself, as a tree over a base.
#pragma once

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "core/network/activation.h"
#include "core/onnx/graph.h"

namespace netglow {

struct Function;
using FunctionPtr = std::shared_ptr<const Function>;

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// max(low, min(high, x)); one of them may be infinite.
struct Bounds {
    double low;
    double high;
};

struct Function {
    enum class Kind { base, affine, operation };
    Kind kind = Kind::base;
    Vector scale;  ///< of an affine one: from[0]·scale + shift; one value a feature, or one for all
    Vector shift;
    std::function<double(const double*)> compute;  ///< of an operation: from the values of `from`
    std::optional<Activation> activation;          ///< that the operation is
    std::optional<Bounds> bounds;                  ///< that the operation holds its value to
    bool is_exponential = false;                   ///< the operation is eˣ
    std::vector<FunctionPtr> from;
    const Node* node = nullptr;  ///< that the operation comes from; it must outlive the function
    std::size_t size = 1;        ///< nodes of the tree, those that stand in it twice counted twice
};
/// A larger tree is not recognised as an activation.
inline constexpr std::size_t kLongestFunction = 64;

FunctionPtr base_function();
FunctionPtr affine(const FunctionPtr& of, const Vector& scale, const Vector& shift);
FunctionPtr activated(const FunctionPtr& of, const Activation& activation, const Node& node);
/// Asserts that there is room between the bounds.
FunctionPtr held_within(const FunctionPtr& of, Bounds bounds, const Node& node);
FunctionPtr applied(const FunctionPtr& of, const std::function<double(double)>& unary, const Node& node);
FunctionPtr exponential(const FunctionPtr& of, const Node& node);
/// The sum of two functions over the same base.
FunctionPtr sum_of(const FunctionPtr& a, const FunctionPtr& b, const Node& node);
/// Of any number of functions over the same base.
FunctionPtr combined(std::vector<FunctionPtr> from, std::function<double(const double*)> compute, const Node& node);

/// `function` as scale·inner + shift, inner being no affine one.
struct Peeled {
    Vector scale;
    Vector shift;
    FunctionPtr inner;
};
Peeled peel(const FunctionPtr& function);

/// One value for all features.
Vector uniform(double value);
/// Element by element; vectors of one value fit any.
Vector times(const Vector& a, const Vector& b);
Vector plus(const Vector& a, const Vector& b);
bool is_uniform(const Vector& values, double value);

}  // namespace netglow
