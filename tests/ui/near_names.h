// Names like one that was not found, for the message of a test.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/registry.h"

namespace netglow {

/// The registered names nearest to `name`, the nearest first, joined with commas; at most `most`.
std::string near_names(const Registry& registry, std::string_view name, std::size_t most = 6);

}  // namespace netglow
