// Sandbox: a temporary folder in which the monkey lives: a home with networks, tables and broken files to open,
// settings and state of its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/scratch_folder.h"

namespace netglow {

class Sandbox {
public:
    /// Copies the examples and some test data.
    Sandbox();

    /// HOME, the XDG folders and the current folder of this process are in the sandbox from now on.
    void enter() const;

    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path files() const { return folder_ / "home" / "networks"; }
    std::filesystem::path unsaved() const { return folder_ / "state" / "netglow" / "unsaved"; }
    /// The names of what was put into files(), in alphabetical order.
    const std::vector<std::string>& names() const { return names_; }

private:
    ScratchFolder scratch_;
    std::filesystem::path folder_;
    std::vector<std::string> names_;
};

}  // namespace netglow
