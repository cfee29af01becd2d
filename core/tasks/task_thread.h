// TaskThread: a thread of the platform's, for as long as this lives. The only place of the program that starts threads.
//
// Where the platform has none (a browser without them), the work is done at once, by the one who starts it.
#pragma once

#include <functional>
#include <memory>

namespace netglow {

class TaskThread {
public:
    TaskThread();
    /// `work` must not throw. Throws std::system_error where the machine has no thread left.
    explicit TaskThread(std::function<void()> work);
    /// Waits for the work.
    ~TaskThread();
    TaskThread(TaskThread&&) noexcept;
    TaskThread& operator=(TaskThread&&) = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
