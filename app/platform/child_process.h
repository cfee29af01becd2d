// A program run beside this one, without a shell.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace netglow {

struct ChildOutcome {
    int status = -1;     ///< its exit status; negative: it did not start, or a signal ended it
    std::string output;  ///< what it wrote to standard output, 64 KiB at most
};

/// Waits until the program has closed its standard output and ended. A stop that is asked for ends it, and whatever it
/// has started in its process group: by SIGTERM, half a second later by SIGKILL.
ChildOutcome run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       const std::stop_token& stop);

}  // namespace netglow
