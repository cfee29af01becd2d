// AutosaveWorker: saves unsaved work to the state folder on a background thread, and finds work that crashed processes
// have left there.
//
// The drawing thread only compares revisions and, at most once a second, copies the document; the background thread
// writes the copy.
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
    /// Disabled: saves nothing.
    AutosaveWorker();
    /// `complain` is called at most once, from any thread, when something cannot be written; a failed autosave must not
    /// interrupt the user. `wall_clock`: seconds since 1970; empty: the system clock.
    explicit AutosaveWorker(std::filesystem::path folder, std::function<void(const std::string&)> complain = {},
                            std::function<std::int64_t()> wall_clock = {});
    /// Saves nothing, for the reason `why`, which is a problem() as soon as there is unsaved work.
    static AutosaveWorker unavailable(std::string why);
    /// Waits until everything is written; removes no files.
    ~AutosaveWorker();
    AutosaveWorker(AutosaveWorker&&) noexcept;
    AutosaveWorker& operator=(AutosaveWorker&&) noexcept;

    /// Unsaved work left by processes that no longer run, the newest first. It stays locked, so that no other window
    /// offers it, until poll() sees that the state no longer offers it. Also removes their useless leftover files.
    std::vector<KeptWork> find();
    /// What find() found of the last window that ended by itself with nothing unsaved; nothing where none did.
    const std::optional<KeptWork>& ended_idle() const { return ended_idle_; }

    /// Starts the writing or removal that is due at `now` (seconds, monotonic clock). When the user has `ended` the
    /// program, the saved copy is removed.
    void poll(const State& state, double now, bool ended = false);
    /// Seconds until poll() is due; nothing while no step is pending.
    std::optional<double> seconds_until_due(double now) const;

    /// Why the unsaved work that there is now is not kept: "cannot write ...: No space left on device". Nothing while
    /// it is, or will be with the next writing.
    std::optional<std::string> problem() const;
    /// Called from the background thread whenever problem() may have changed.
    void set_wake(std::function<void()> wake);

    /// Waits until the work started by poll() is complete.
    void finish();

    // When the program ends by itself (app/platform/fatal_end.h).

    /// Starts no more writing; whether none goes on. May be called by a signal handler.
    bool fall_quiet();
    /// Keeps the unsaved work of this moment, if any, and how the program ended; `sound`: the document is not just
    /// being changed. If it is, what was kept last stays. To be called in a copy of the process, after fall_quiet().
    /// Throws Error.
    void keep_at_end(const State& state, const std::string& how, bool sound);

private:
    void keep_end_alone(const State& state) const;

    struct Impl;
    std::unique_ptr<Impl> impl_;
    std::string why_not_;  ///< without impl_
    bool unsaved_ = false;
    std::optional<KeptWork> ended_idle_;
};

}  // namespace netglow
