// BackgroundTask: a piece of work beside the drawing thread, which asks now and then whether it has come to an end.
//
// The only place of the program that starts threads. Where a platform has none (a browser without them), the work is
// done when it is first asked for.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace netglow {

/// Ends work that nobody waits for any more.
struct TaskCancelled {};

/// What the work sees of its task.
class TaskControl {
public:
    bool cancelled() const { return cancelled_; }
    /// 0 .. 1. Throws TaskCancelled once the task is cancelled.
    void report(double progress) {
        if (cancelled_) {
            throw TaskCancelled();
        }
        progress_ = progress;
    }

private:
    template <typename Result>
    friend class BackgroundTask;
    std::atomic<bool> cancelled_ = false;
    std::atomic<double> progress_ = 0;
};

/// A thread of the platform's; waits for it when destroyed.
class TaskThread {
public:
    TaskThread() = default;
    explicit TaskThread(std::function<void()> work);
    ~TaskThread();
    TaskThread(TaskThread&&) noexcept;
    TaskThread& operator=(TaskThread&&) noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

template <typename Result>
class BackgroundTask {
public:
    /// `done` is called, from any thread, when the result has come; to wake a loop that sleeps.
    explicit BackgroundTask(std::function<Result(TaskControl&)> work, std::function<void()> done = {})
        : shared_(std::make_shared<Shared>()),
          thread_([shared = shared_, work = std::move(work), done = std::move(done)] { run(*shared, work, done); }) {}
    /// Cancels, and waits until the work has noticed.
    ~BackgroundTask() {
        if (shared_) {
            cancel();
        }
    }
    BackgroundTask(BackgroundTask&&) noexcept = default;
    BackgroundTask& operator=(BackgroundTask&&) = delete;

    void cancel() { shared_->control.cancelled_ = true; }
    double progress() const { return shared_->control.progress_; }
    /// The work has ended, by a result, by what it threw, or cancelled.
    bool ended() const {
        const std::lock_guard lock(shared_->mutex);
        return shared_->ended;
    }
    /// The result, once; waits for it at most so long. Nothing where it has not come, or was cancelled. Throws what the
    /// work threw.
    std::optional<Result> take(std::chrono::milliseconds patience = std::chrono::milliseconds(0)) {
        std::unique_lock lock(shared_->mutex);
        if (!shared_->finished.wait_for(lock, patience, [&] { return shared_->ended; })) {
            return std::nullopt;
        }
        if (shared_->error) {
            std::rethrow_exception(std::exchange(shared_->error, nullptr));
        }
        return std::exchange(shared_->result, std::nullopt);
    }

private:
    struct Shared {
        TaskControl control;
        mutable std::mutex mutex;  ///< of what follows
        std::condition_variable finished;
        bool ended = false;
        std::optional<Result> result;
        std::exception_ptr error;
    };

    static void run(Shared& shared, const std::function<Result(TaskControl&)>& work,
                    const std::function<void()>& done) {
        std::optional<Result> result;
        std::exception_ptr error;
        try {
            result = work(shared.control);
        } catch (const TaskCancelled&) {
        } catch (...) {
            error = std::current_exception();
        }
        {
            const std::lock_guard lock(shared.mutex);
            shared.ended = true;
            shared.result = std::move(result);
            shared.error = error;
        }
        shared.finished.notify_all();
        if (done) {
            done();
        }
    }

    std::shared_ptr<Shared> shared_;
    TaskThread thread_;  ///< last: it is waited for before the rest goes
};

}  // namespace netglow
