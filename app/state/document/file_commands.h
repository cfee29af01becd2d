// Opening, saving, undoing, copying: the commands of the menus File and Edit.
#pragma once

#include "app/state/command.h"

namespace netglow {

std::vector<Command> file_commands();
std::vector<Command> edit_commands();

}  // namespace netglow
