// Names similar to one that was not found, for a test's failure message.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/registry.h"

namespace netglow {

/// The `most` registered names most similar to `name`, the most similar first, joined with commas.
std::string near_names(const Registry& registry, std::string_view name, std::size_t most = 6);

}  // namespace netglow
