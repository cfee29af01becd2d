// An activation as one string, for file formats and options with a single field for it.
#pragma once

#include <string>
#include <string_view>

#include "core/network/activation.h"

namespace netglow {

/// "relu", "leaky_relu:0.2". Throws Error that begins with `place`.
Activation activation_from(std::string_view text, const std::string& place);
std::string text_of(const Activation& activation);

}  // namespace netglow
