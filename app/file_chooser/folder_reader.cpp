#include "app/file_chooser/folder_reader.h"

namespace netglow {

void FolderReader::start(const std::filesystem::path& folder) {
    for (Running& running : running_) {
        running.thread.request_stop();
    }
    std::erase_if(running_, [](const Running& running) {
        const std::lock_guard lock(running.task->mutex);
        return running.task->listing.has_value();
    });
    task_ = std::make_shared<Task>();
    running_.push_back({task_, std::jthread([task = task_, folder](const std::stop_token& stop) {
                            Listing listing = read_folder(folder, stop);
                            const std::lock_guard lock(task->mutex);
                            task->listing = std::move(listing);
                            task->finished.notify_all();
                        })});
}

std::optional<Listing> FolderReader::outcome(std::chrono::milliseconds patience) {
    if (task_ == nullptr) {
        return std::nullopt;
    }
    std::unique_lock lock(task_->mutex);
    if (!task_->finished.wait_for(lock, patience, [&] { return task_->listing.has_value(); })) {
        return std::nullopt;
    }
    std::optional<Listing> listing = task_->listing;
    lock.unlock();
    task_.reset();
    return listing;
}

}  // namespace netglow
