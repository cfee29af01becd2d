// AutosaveSchedule: when unsaved work is written to the state folder: a second after the first change that is not there
// yet, so that changes without end (a drag) are written every second, all of them at once.
#pragma once

#include <cstdint>
#include <optional>

namespace netglow {

class AutosaveSchedule {
public:
    enum class Step { nothing, write, remove };

    /// What is to be done now. `revision`: History's. `busy`: the last step is not done yet; `took`: how long the last
    /// writing took. Times in seconds of a clock that never runs backwards. What takes long is done rarely: five times
    /// as long as it took lies between, so that a disk is not kept busy.
    Step poll(bool unsaved, std::uint64_t revision, double now, bool busy, double took);

    /// Seconds from `now` to when poll() has something to do; nothing where only a change gives it something.
    std::optional<double> seconds_until_due(double now, bool busy) const;

    /// The document is another one: that its revision has been seen before means nothing.
    void other_document() { seen_.reset(); }
    /// There is a file already that holds the document.
    void has_file() { has_file_ = true; }

private:
    std::optional<std::uint64_t> seen_;  ///< the revision that is written, or will be
    std::optional<double> due_;
    double written_ = -1e9;  ///< when it was written last
    bool has_file_ = false;
};

}  // namespace netglow
