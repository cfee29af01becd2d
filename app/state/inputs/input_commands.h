// The commands for the inputs: cases, the data file, the drawing pad.
#pragma once

#include "app/state/command.h"

namespace netglow {

std::vector<Command> input_commands();

}  // namespace netglow
