// The commands that change the network at the place that is chosen: values by keys, neurons and layers.
#pragma once

#include <vector>

#include "app/state/command.h"

namespace netglow {

std::vector<Command> network_commands();

}  // namespace netglow
