// The commands of the transport.
#pragma once

#include "app/state/command.h"

namespace netglow {

std::vector<Command> play_commands();

}  // namespace netglow
