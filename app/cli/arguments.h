// Prepares command-line arguments for the option parser.
#pragma once

#include <string>
#include <vector>

namespace netglow {

/// Joins options with values that may begin with "-" ("--input -0.5,1") into one argument ("--input=-0.5,1"). An
/// argument that begins with "--" is never a value.
std::vector<std::string> with_joined_values(const std::vector<std::string>& arguments);

}  // namespace netglow
