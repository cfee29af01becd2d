// EffectRunner: performs the effects that update() returns. Slow ones run on a background thread, one at a time; a new
// one cancels the previous.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/effect.h"
#include "core/tasks/background_task.h"
#include "core/tasks/cancelled_tasks.h"

namespace netglow {

/// Callbacks through which effects act outside of the state. Empty ones are skipped.
struct EffectTargets {
    std::function<void(const std::string&)> copy;
    /// Applies the changes to the recent-files list on disk, and returns the list; never throws.
    std::function<RecentFiles(const std::vector<RecentChange>&)> remember;
    std::function<void(NeuronAt)> fly_to;
    std::function<void(const Change&)> glide_after;
    std::function<void()> end_program;
    std::function<void()> wake;  ///< called when background work has ended; from any thread
};

class EffectRunner {
public:
    /// `patience`: how long perform() waits for background work before it returns without a result.
    EffectRunner() : EffectRunner(EffectTargets()) {}
    explicit EffectRunner(EffectTargets targets, std::chrono::milliseconds patience = std::chrono::milliseconds(200));
    /// A runner that waits for all work, however long it takes; for tests and the command line.
    static EffectRunner at_once(EffectTargets targets = {});

    EffectTargets& targets() { return targets_; }

    /// Performs the effect and returns the resulting actions, or starts background work whose result outcome() returns.
    /// Does not handle Resume; see dispatch().
    Actions perform(const Effect& effect, const State& state);

    bool busy() const { return work_.has_value(); }
    /// Title of the running work: "Opening digits.onnx".
    const std::string& title() const { return title_; }
    /// 0 to 1, as reported by the running work; call only while busy().
    double progress() const { return work_->progress(); }
    void cancel();
    /// The result of the background work, returned once; nothing before it has ended.
    std::optional<Action> outcome();

private:
    using Work = std::function<Action(TaskControl&)>;
    Actions begin(std::string title, Work work);
    std::optional<Action> take(std::chrono::milliseconds patience);

    EffectTargets targets_;
    std::chrono::milliseconds patience_;
    std::string title_;
    std::optional<BackgroundTask<Action>> work_;
    CancelledTasks cancelled_;

    friend struct EffectPerformer;
};

/// Applies the action to the state, performs its effects, and repeats with the resulting actions until none is left.
void dispatch(State& state, const Action& action, EffectRunner& runner);

}  // namespace netglow
