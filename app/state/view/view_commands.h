// How the network and the window are looked at: the commands of the menus View and Help.
#pragma once

#include "app/state/command.h"

namespace netglow {

std::vector<Command> view_commands();
std::vector<Command> edge_commands();

}  // namespace netglow
