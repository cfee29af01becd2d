#include "app/effects/autosave_schedule.h"

#include <algorithm>

namespace netglow {
namespace {

constexpr double kPause = 1;        ///< seconds from a change to its writing
constexpr double kShare = 5;        ///< times as long as it took to write
constexpr double kAskAgain = 0.05;  ///< seconds, while the last writing goes on

}  // namespace

AutosaveSchedule::Step AutosaveSchedule::poll(bool unsaved, std::uint64_t revision, double now, bool busy,
                                              double took) {
    if (!unsaved) {
        seen_.reset();
        due_.reset();
        const bool had_file = has_file_;
        has_file_ = false;
        return had_file ? Step::remove : Step::nothing;
    }
    if (seen_ != revision) {
        seen_ = revision;
        if (!due_) {
            due_ = std::max(now + kPause, written_ + kShare * took);
        }
    }
    if (!due_ || now < *due_ || busy) {
        return Step::nothing;
    }
    due_.reset();
    written_ = now;
    has_file_ = true;
    return Step::write;
}

std::optional<double> AutosaveSchedule::seconds_until_due(double now, bool busy) const {
    if (!due_) {
        return std::nullopt;
    }
    return std::max(*due_ - now, busy ? kAskAgain : 0);
}

}  // namespace netglow
