// The words of a call, made ready for the option parser.
#pragma once

#include <string>
#include <vector>

namespace netglow {

/// Options that take a value which may begin with "-" ("--input -0.5,1") get it in one word ("--input=-0.5,1").
/// A word that begins with "--" is never a value.
std::vector<std::string> with_joined_values(const std::vector<std::string>& arguments);

}  // namespace netglow
