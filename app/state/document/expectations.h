// What a model from elsewhere expects, in words.
#pragma once

#include <string>

#include "core/document/document.h"

namespace netglow {

/// "It takes sepal_length and sepal_width, and tells setosa from versicolor."; where the inputs have no names, how to
/// load rows of them or, if `may_be_drawn`, a picture.
std::string expectations_of(const Document& document, bool may_be_drawn);

}  // namespace netglow
