// FolderReader: reads folders off the drawing thread, because a drive of the network may take its time.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "app/file_chooser/folder_listing.h"

namespace netglow {

class FolderReader {
public:
    /// Begins to read the folder in place of what is being read.
    void start(const std::filesystem::path& folder);
    bool busy() const { return task_ != nullptr; }
    /// What it holds, once. Waits for it at most so long.
    std::optional<Listing> outcome(std::chrono::milliseconds patience);

private:
    struct Task {
        std::mutex mutex;
        std::condition_variable finished;
        std::optional<Listing> listing;
    };
    struct Running {
        std::shared_ptr<Task> task;
        std::jthread thread;
    };
    std::shared_ptr<Task> task_;
    std::vector<Running> running_;  ///< those that nobody waits for any more, too
};

}  // namespace netglow
