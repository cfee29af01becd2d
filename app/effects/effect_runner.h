// EffectRunner: performs the effects that update() answers. What takes long is done beside the drawing thread, one such
// work at a time; a new one takes the place of the last.
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

/// What effects reach outside of the state. Whatever is missing is done without.
struct Surroundings {
    std::function<void(const std::string&)> copy;
    /// Makes the changes to the list of recent files on the disk, and answers the list; never throws.
    std::function<RecentFiles(const std::vector<RecentChange>&)> remember;
    std::function<void(NeuronAt)> fly_to;
    std::function<void(const Change&)> glide_after;
    std::function<void()> end_program;
    std::function<void()> wake;  ///< work has ended; from any thread
};

class EffectRunner {
public:
    /// `patience`: how long work may take until the window goes on without it.
    EffectRunner() : EffectRunner(Surroundings()) {}
    explicit EffectRunner(Surroundings surroundings,
                          std::chrono::milliseconds patience = std::chrono::milliseconds(200));
    /// Waits for all work, however long it takes: for tests and the command line.
    static EffectRunner at_once(Surroundings surroundings = {});

    Surroundings& surroundings() { return surroundings_; }

    /// Does it, and answers what came of it, or begins work of which outcome() will tell. Not for Resume, see
    /// dispatch().
    Actions perform(const Effect& effect, const State& state);

    bool busy() const { return work_.has_value(); }
    /// Of the work under way: "Opening digits.onnx".
    const std::string& title() const { return title_; }
    /// 0 to 1, as far as the work tells.
    double progress() const { return work_->progress(); }
    void cancel();
    /// What came of the work, once.
    std::optional<Action> outcome();

private:
    using Work = std::function<Action(TaskControl&)>;
    Actions begin(std::string title, Work work);
    std::optional<Action> take(std::chrono::milliseconds patience);

    Surroundings surroundings_;
    std::chrono::milliseconds patience_;
    std::string title_;
    std::optional<BackgroundTask<Action>> work_;
    CancelledTasks cancelled_;

    friend struct EffectPerformer;
};

/// Updates the state, performs the effects, and the same with what came of them, until nothing is left to be done at
/// once.
void dispatch(State& state, const Action& action, EffectRunner& runner);

}  // namespace netglow
