// A program run beside this one, without a shell.
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

/// Waits until the program has closed its standard output and ended; it sees neither our standard input nor our
/// standard error. Once cancelled, it and whatever it has started in its process group are ended: by SIGTERM, half a
/// second later by SIGKILL. `arguments`: its own name first.
ChildOutcome run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       const Cancellation& cancellation);

/// Waits for a program that shares our standard streams; `arguments` are without its name. Answers its exit status, or
/// minus the number of the signal that ended it. Throws Error where it does not start.
int run_program(const std::filesystem::path& program, const std::vector<std::string>& arguments);

}  // namespace netglow
