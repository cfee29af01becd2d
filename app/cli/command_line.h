// The command line: what each call of the program does.
//
//   netglow [FILE]                the window
//   netglow forward FILE ...      the numbers of a forward pass
//   netglow render FILE -o OUT    a picture of it
//   netglow bench ...             how fast the program is
//
// Results go to standard output, messages to standard error, each line begun with "netglow: ".
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

namespace netglow {

struct WindowRequest {
    std::optional<std::filesystem::path> file;  ///< nothing: the article's network
};

/// Does what the arguments ask for, and answers the exit status: 0; 2 for a wrong call (an unknown option, a missing
/// argument, a word that an option does not know); 1 for everything wrong with values, files or the machine. Where a
/// window is asked for, its status is what `open_window` answers. Every Error of the program's commands is caught here.
int run_command_line(int argc, const char* const* argv, const std::function<int(const WindowRequest&)>& open_window);

}  // namespace netglow
