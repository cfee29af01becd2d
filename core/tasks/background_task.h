// BackgroundTask: runs a function on its own thread; the owner polls for its result.
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

#include "core/tasks/cancellation.h"
#include "core/tasks/task_thread.h"

namespace netglow {

/// What the running function sees of its task.
class TaskControl {
public:
    explicit TaskControl(Cancellation cancellation) : cancellation_(std::move(cancellation)) {}

    const Cancellation& cancellation() const { return cancellation_; }
    bool cancelled() const { return cancellation_.requested(); }
    /// Reports progress, 0 .. 1. Throws TaskCancelled once the task is cancelled.
    void report(double progress) {
        cancellation_.throw_if_requested();
        progress_ = progress;
    }
    double progress() const { return progress_; }

private:
    Cancellation cancellation_;
    std::atomic<double> progress_ = 0;
};

/// The function with its captures is released when it ends, the result when it is taken, or at once when the task is
/// cancelled.
template <typename Result>
class BackgroundTask {
public:
    using Work = std::function<Result(TaskControl&)>;

    /// `done` is called, from any thread, when the work has ended, to wake a sleeping event loop; not once cancelled.
    explicit BackgroundTask(Work work, std::function<void()> done = {})
        : shared_(std::make_shared<Shared>()),
          thread_([shared = shared_, work = std::move(work), done = std::move(done)] { run(*shared, work, done); }) {}
    /// Cancels, and waits until the work has ended.
    ~BackgroundTask() {
        if (shared_) {
            cancel();
        }
    }
    BackgroundTask(BackgroundTask&&) noexcept = default;
    BackgroundTask& operator=(BackgroundTask&&) = delete;

    void cancel() {
        shared_->source.cancel();
        const std::lock_guard lock(shared_->mutex);
        shared_->result.reset();
        shared_->error = nullptr;
    }
    double progress() const { return shared_->control.progress(); }
    /// Whether the work has ended: with a result, with an exception, or cancelled.
    bool ended() const {
        const std::lock_guard lock(shared_->mutex);
        return shared_->ended;
    }
    void wait() const {
        std::unique_lock lock(shared_->mutex);
        shared_->finished.wait(lock, [&] { return shared_->ended; });
    }
    /// Waits at most `patience`; returns whether the work has ended.
    bool wait_for(std::chrono::milliseconds patience) const {
        std::unique_lock lock(shared_->mutex);
        return shared_->finished.wait_for(lock, patience, [&] { return shared_->ended; });
    }
    /// Returns the result, once, waiting at most `patience`. Nothing where it is not ready or was cancelled. Throws
    /// what the work threw.
    std::optional<Result> take(std::chrono::milliseconds patience = std::chrono::milliseconds(0)) {
        if (!wait_for(patience) || shared_->control.cancelled()) {
            return std::nullopt;
        }
        const std::lock_guard lock(shared_->mutex);
        if (shared_->error) {
            std::rethrow_exception(std::exchange(shared_->error, nullptr));
        }
        return std::exchange(shared_->result, std::nullopt);
    }

private:
    struct Shared {
        CancellationSource source;
        TaskControl control{source.token()};
        mutable std::mutex mutex;  ///< guards the members below
        std::condition_variable finished;
        bool ended = false;
        std::optional<Result> result;
        std::exception_ptr error;
    };

    static void run(Shared& shared, const Work& work, const std::function<void()>& done) {
        std::optional<Result> result;
        std::exception_ptr error;
        try {
            result.emplace(work(shared.control));
        } catch (const TaskCancelled&) {
        } catch (...) {
            error = std::current_exception();
        }
        const bool wanted = !shared.control.cancelled();
        {
            const std::lock_guard lock(shared.mutex);
            shared.ended = true;
            if (wanted) {
                shared.result = std::move(result);
                shared.error = std::move(error);
            }
        }
        shared.finished.notify_all();
        if (wanted && done) {
            done();
        }
    }

    std::shared_ptr<Shared> shared_;
    TaskThread thread_;  ///< last member: joined before the others are destroyed
};

}  // namespace netglow
