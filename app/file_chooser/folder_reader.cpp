#include "app/file_chooser/folder_reader.h"

#include <utility>

namespace netglow {

void FolderReader::start(const std::filesystem::path& folder) {
    if (task_) {
        cancelled_.add(std::move(*task_));
    }
    task_.emplace([folder](const TaskControl& control) { return read_folder(folder, control.cancellation()); });
}

std::optional<Listing> FolderReader::outcome(std::chrono::milliseconds patience) {
    cancelled_.release_ended();
    if (!task_ || !task_->wait_for(patience)) {
        return std::nullopt;
    }
    std::optional<BackgroundTask<Listing>> done = std::exchange(task_, std::nullopt);
    return done->take();
}

}  // namespace netglow
