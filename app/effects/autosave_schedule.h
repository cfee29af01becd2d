// AutosaveSchedule: decides when unsaved work is written to the state folder: one second after the first change that is
// not written yet, so that continuous changes (a drag) are written once a second.
#pragma once

#include <cstdint>
#include <optional>

namespace netglow {

class AutosaveSchedule {
public:
    enum class Step { nothing, write, remove };

    /// The step that is due at `now`. `revision`: of the History; `busy`: the last step is still running; `took`: the
    /// duration of the last write. All times in seconds, on a monotonic clock. Writes are at least five times `took`
    /// apart, so that a slow disk is not kept busy.
    Step poll(bool unsaved, std::uint64_t revision, double now, bool busy, double took);

    /// Seconds from `now` until poll() is due; nothing while no step is pending.
    std::optional<double> seconds_until_due(double now, bool busy) const;

    /// Another document was opened: its revisions have nothing to do with those seen so far.
    void other_document() { seen_.reset(); }
    /// A file that holds the document exists already.
    void has_file() { has_file_ = true; }

private:
    std::optional<std::uint64_t> seen_;  ///< the last revision that was written or is scheduled
    std::optional<double> due_;
    double written_ = -1e9;  ///< time of the last write
    bool has_file_ = false;
};

}  // namespace netglow
