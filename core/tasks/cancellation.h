// Cancellation: asks running work to stop. The caller keeps the source; the work gets a token and checks it from time
// to time.
#pragma once

#include <atomic>
#include <memory>
#include <utility>

namespace netglow {

/// Thrown by cancelled work to end itself.
struct TaskCancelled {};

/// Token; copies share one source. A default-constructed one is never cancelled.
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
