// TaskThread: a thread, joined on destruction. The only place in the program that starts threads.
//
// Where the platform has no threads (some browsers), the constructor runs the work itself.
#pragma once

#include <functional>
#include <memory>

namespace netglow {

class TaskThread {
public:
    TaskThread();
    /// `work` must not throw. Throws std::system_error where the machine has no thread left.
    explicit TaskThread(std::function<void()> work);
    /// Waits until the work has ended.
    ~TaskThread();
    TaskThread(TaskThread&&) noexcept;
    TaskThread& operator=(TaskThread&&) = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
