#include "app/state/loader.h"

namespace netglow {
namespace {

/// Ends a loading that nobody waits for any more.
struct Cancelled {};

}  // namespace

Loader::~Loader() { cancel(); }

double Loader::waited() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - task_->started).count();
}

void Loader::run(Task& task) {
    Action outcome = Tell{};
    try {
        outcome = task.work([&](double done) {
            if (task.cancelled) {
                throw Cancelled();
            }
            task.progress = done;
        });
    } catch (const Cancelled&) {
    }
    const std::lock_guard lock(task.mutex);
    task.outcome = std::move(outcome);
    task.finished.notify_all();
}

void Loader::start(const OpenFile& wanted) {
    start(wanted.file, [wanted](const auto& progress) { return loaded_action(wanted, progress); });
}

void Loader::start(const LoadData& wanted, NetworkEnds ends) {
    start(wanted.file, [wanted, ends = std::move(ends)](const auto& progress) { return data_action(wanted, ends, progress); });
}

void Loader::start(std::filesystem::path file, Work work) {
    cancel();
    task_ = std::make_shared<Task>();
    task_->file = std::move(file);
    task_->work = std::move(work);
    running_.push_back({task_, std::jthread([task = task_] { run(*task); })});
}

void Loader::cancel() {
    if (task_ != nullptr) {
        task_->cancelled = true;
        task_.reset();
    }
}

std::optional<Action> Loader::outcome(std::chrono::milliseconds patience) {
    if (task_ == nullptr) {
        return std::nullopt;
    }
    std::unique_lock lock(task_->mutex);
    if (!task_->finished.wait_for(lock, patience, [&] { return task_->outcome.has_value(); })) {
        return std::nullopt;
    }
    std::optional<Action> outcome = std::move(task_->outcome);
    lock.unlock();
    std::erase_if(running_, [&](const Running& running) { return running.task == task_; });  // joins it: it has ended
    task_.reset();
    return outcome;
}

}  // namespace netglow
