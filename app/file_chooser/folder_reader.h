// FolderReader: reads folders off the drawing thread, because a drive of the network may take its time.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "app/file_chooser/folder_listing.h"
#include "core/tasks/background_task.h"
#include "core/tasks/cancelled_tasks.h"

namespace netglow {

class FolderReader {
public:
    /// Begins to read the folder in place of what is being read.
    void start(const std::filesystem::path& folder);
    bool busy() const { return task_.has_value(); }
    /// What it holds, once. Waits for it at most so long.
    std::optional<Listing> outcome(std::chrono::milliseconds patience);

private:
    std::optional<BackgroundTask<Listing>> task_;
    CancelledTasks cancelled_;  ///< on a drive that does not answer they take long to notice
};

}  // namespace netglow
