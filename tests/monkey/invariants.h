// What is true of the program at any time, whatever a person has done.
#pragma once

#include <string>

#include "app/state/state.h"

namespace netglow {

/// Each returns what is wrong, in words; "" where nothing is.

/// What is chosen, shown and played is there in the network. Costs next to nothing.
std::string wrong_in_view(const State& state);
/// The document is valid, and everything that is derived from it is what a fresh computation gives: sums, the largest
/// weights, the timeline. A sum is NaN or infinite only where numbers of that size were typed. Costs a pass.
std::string wrong_in_values(const State& state);
/// A document that is said to be saved in a .netglow file is what that file holds. Reads the file.
std::string wrong_in_file(const State& state);

}  // namespace netglow
