#include <thread>

#include "core/tasks/background_task.h"

namespace netglow {

struct TaskThread::Impl {
    std::jthread thread;
};

TaskThread::TaskThread(std::function<void()> work) : impl_(std::make_unique<Impl>()) {
    impl_->thread = std::jthread(std::move(work));
}
TaskThread::~TaskThread() = default;
TaskThread::TaskThread(TaskThread&&) noexcept = default;
TaskThread& TaskThread::operator=(TaskThread&&) noexcept = default;

}  // namespace netglow
