// AutosaveWorker: keeps unsaved work in the state folder, off the drawing thread, and finds what others have left
// there.
//
// The drawing thread only looks at the state and, once a second at most, copies the document; a thread writes the copy.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/recovery/kept_work.h"
#include "app/state/state.h"

namespace netglow {

class AutosaveWorker {
public:
    /// Keeps nothing.
    AutosaveWorker();
    /// `complain` is called once, from any thread, where something cannot be written: unsaved work that is not kept
    /// must not stop a lesson. `wall_clock`: seconds since 1970; nothing: the machine's.
    explicit AutosaveWorker(std::filesystem::path folder, std::function<void(const std::string&)> complain = {},
                            std::function<std::int64_t()> wall_clock = {});
    /// Waits until everything is written; removes nothing by itself.
    ~AutosaveWorker();
    AutosaveWorker(AutosaveWorker&&) noexcept;
    AutosaveWorker& operator=(AutosaveWorker&&) noexcept;

    /// What processes that live no longer have left, the newest first. No other window is offered it until poll() sees
    /// that the state offers it no longer. Removes what they left that is of no use.
    std::vector<KeptWork> find();

    /// Looks at the state, and has written or removed what is due at `now` (seconds of a clock that never runs
    /// backwards). Once the program has been `ended` by the person, nothing stays.
    void poll(const State& state, double now, bool ended = false);
    /// Seconds until poll() has something to do; nothing where only a change gives it something.
    std::optional<double> seconds_until_due(double now) const;

    /// Waits until what poll() has begun is done.
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
