// Runs another program as a child process, without a shell.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/tasks/cancellation.h"

namespace netglow {

struct ChildOutcome {
    int status = -1;     ///< its exit status; negative: it did not start, or a signal ended it
    std::string output;  ///< what it wrote to standard output, 64 KiB at most
};

/// Runs the program and waits until it has closed its standard output and ended; its standard input and error are not
/// ours. On cancellation its process group gets SIGTERM, and half a second later SIGKILL. `arguments`: the program's
/// name first.
ChildOutcome run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       const Cancellation& cancellation);

/// Runs a program that shares our standard streams, and waits for it; `arguments` without its name. Returns its exit
/// status, or minus the number of the signal that ended it. Throws Error if it does not start.
int run_program(const std::filesystem::path& program, const std::vector<std::string>& arguments);

}  // namespace netglow
