// What can be done with the inputs: cases, the data file beside the network, the pad.
#pragma once

#include "app/state/command.h"

namespace netglow {

std::vector<Command> input_commands();

}  // namespace netglow
