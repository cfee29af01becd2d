// FolderReader: reads folders off the drawing thread, because a network drive may be slow.
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
    /// Starts to read the folder, and cancels a reading in progress.
    void start(const std::filesystem::path& folder);
    bool busy() const { return task_.has_value(); }
    /// The listing, returned once. Waits for it at most `patience`.
    std::optional<Listing> outcome(std::chrono::milliseconds patience);

private:
    std::optional<BackgroundTask<Listing>> task_;
    CancelledTasks cancelled_;  ///< kept until they stop, which takes long on a drive that does not respond
};

}  // namespace netglow
