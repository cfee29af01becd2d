#include "core/tasks/task_thread.h"

#include <utility>

#if defined(__EMSCRIPTEN__) && !defined(__EMSCRIPTEN_PTHREADS__)

namespace netglow {

struct TaskThread::Impl {};

TaskThread::TaskThread(std::function<void()> work) {
    work();
}

}  // namespace netglow

#else

#include <thread>

namespace netglow {

struct TaskThread::Impl {
    explicit Impl(std::function<void()> work) : thread(std::move(work)) {}
    ~Impl() { thread.join(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    std::thread thread;
};

TaskThread::TaskThread(std::function<void()> work) : impl_(std::make_unique<Impl>(std::move(work))) {}

}  // namespace netglow

#endif

namespace netglow {

TaskThread::TaskThread() = default;
TaskThread::~TaskThread() = default;
TaskThread::TaskThread(TaskThread&&) noexcept = default;

}  // namespace netglow
