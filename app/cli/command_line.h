// The command line: what each call of the program does.
//
//   netglow [FILE]                the window
//   netglow forward FILE ...      the numbers of a forward pass
//   netglow render FILE -o OUT    a picture of it
//   netglow bench ...             how fast the program is
//
// Results go to standard output, messages to standard error, where each line begins with "netglow: ".
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

namespace netglow {

struct WindowRequest {
    std::optional<std::filesystem::path> file;  ///< nothing: the default network, from the article
};

/// Runs the command given by the arguments, and returns the exit status: 0 on success; 2 for wrong usage (an unknown
/// option, a missing argument, an invalid keyword); 1 for errors in values, files or the environment. If the window is
/// requested, returns the status of `open_window`. Every Error thrown by a command is caught here.
int run_command_line(int argc, const char* const* argv, const std::function<int(const WindowRequest&)>& open_window);

}  // namespace netglow
