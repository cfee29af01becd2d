// CancelledTasks: keeps cancelled tasks until their work has ended, so that another can start without waiting for work
// that may hang (a folder on a drive that does not respond).
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "core/tasks/background_task.h"

namespace netglow {

class CancelledTasks {
public:
    /// Cancels the task. Its captures are released when its work ends, its thread with the next call.
    template <typename Result>
    void add(BackgroundTask<Result>&& task) {
        task.cancel();
        release_ended();
        tasks_.push_back(std::make_unique<Held<Result>>(std::move(task)));
    }
    void release_ended() {
        std::erase_if(tasks_, [](const std::unique_ptr<Any>& task) { return task->ended(); });
    }
    bool empty() const { return tasks_.empty(); }

private:
    struct Any {
        Any() = default;
        virtual ~Any() = default;
        Any(const Any&) = delete;
        Any& operator=(const Any&) = delete;
        virtual bool ended() const = 0;
    };
    template <typename Result>
    struct Held final : Any {
        explicit Held(BackgroundTask<Result>&& held) : task(std::move(held)) {}
        bool ended() const override { return task.ended(); }
        BackgroundTask<Result> task;
    };
    std::vector<std::unique_ptr<Any>> tasks_;
};

}  // namespace netglow
