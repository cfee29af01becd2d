// Cancellation: tells work that nobody waits for it any more. The one who started it keeps the source, the work gets
// the token and asks it now and then.
#pragma once

#include <atomic>
#include <memory>
#include <utility>

namespace netglow {

/// Ends work that nobody waits for any more.
struct TaskCancelled {};

/// Copies ask the same source. One that was made without a source is never cancelled.
class Cancellation {
public:
    Cancellation() = default;
    bool requested() const { return flag_ != nullptr && flag_->load(std::memory_order_relaxed); }
    void throw_if_requested() const {
        if (requested()) {
            throw TaskCancelled();
        }
    }

private:
    friend class CancellationSource;
    explicit Cancellation(std::shared_ptr<const std::atomic<bool>> flag) : flag_(std::move(flag)) {}
    std::shared_ptr<const std::atomic<bool>> flag_;
};

class CancellationSource {
public:
    CancellationSource() : flag_(std::make_shared<std::atomic<bool>>(false)) {}
    Cancellation token() const { return Cancellation(flag_); }
    void cancel() { flag_->store(true, std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> flag_;
};

}  // namespace netglow
