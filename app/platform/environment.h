// The environment that the program was started in.
#pragma once

#include <functional>
#include <string>

namespace netglow {

/// Reads an environment variable; empty where it is not set.
using Environment = std::function<std::string(const char*)>;
Environment real_environment();

}  // namespace netglow
