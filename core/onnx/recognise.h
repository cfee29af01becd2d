// Which activation a function is.
//
// Exporters write one activation in many ways (GELU as Mul, Div, Erf, Add, Mul; a sigmoid by Exp). What is no single
// operator is recognised by its values at a few places.
#pragma once

#include <optional>

#include "core/onnx/function.h"

namespace netglow {

/// outer_scale·f(scale·base + shift) + outer_shift. Vectors of one value stand for all features. Of the identity the
/// outer ones are 1 and 0.
struct Recognised {
    Vector scale;
    Vector shift;
    Activation activation;
    Vector outer_scale;
    Vector outer_shift;
};
std::optional<Recognised> recognise(const FunctionPtr& function);

}  // namespace netglow
