// The commands that edit the network at the selected place: values by keys, neurons and layers.
#pragma once

#include <vector>

#include "app/state/command.h"

namespace netglow {

std::vector<Command> network_commands();

}  // namespace netglow
