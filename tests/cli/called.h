// Runs the command line in this process, and records exit status, output and a requested window.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "tests/support/scratch_folder.h"

namespace netglow {

struct Called {
    int status = -1;
    std::string out;
    std::string err;
    std::optional<WindowRequest> window;  ///< set if the window was requested
};

inline int run_words(const std::vector<std::string>& words, std::optional<WindowRequest>& window) {
    std::vector<const char*> argv = {"netglow"};
    for (const std::string& word : words) {
        argv.push_back(word.c_str());
    }
    return run_command_line(static_cast<int>(argv.size()), argv.data(), [&](const WindowRequest& request) {
        window = request;
        return 0;
    });
}

inline Called call(const std::vector<std::string>& words) {
    Called called;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    called.status = run_words(words, called.window);
    called.out = testing::internal::GetCapturedStdout();
    called.err = testing::internal::GetCapturedStderr();
    return called;
}

inline std::string example(const std::string& name) {
    return std::string(NETGLOW_SOURCE) + "/assets/networks/" + name + ".netglow";
}

/// A test fixture with a temporary folder for each test.
class WithFolder : public testing::Test {
protected:
    std::size_t entries() const { return files_in(folder_); }

    ScratchFolder scratch_;
    std::filesystem::path folder_ = scratch_.path();
};

}  // namespace netglow
