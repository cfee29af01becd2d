// DataScorer: computes how the network answers the rows of the data file, beside the drawing thread where it takes
// long.
#pragma once

#include <memory>
#include <optional>

#include "app/state/actions.h"
#include "app/state/inputs/data_score.h"
#include "app/state/state.h"
#include "core/tasks/background_task.h"

namespace netglow {

/// The rows fit the network. Throws TaskCancelled once that is requested.
DataScore score_of(const Network& network, const DataFile& data, const Cancellation& cancellation = {});

/// Keeps State::score up to date. What takes less than a moment is done at once; else a thread works on a copy of the
/// network, once nothing has changed for a while.
class DataScorer {
public:
    /// To be asked in each frame, at `now` (seconds): a ScoreData, where there is a new one.
    std::optional<Action> poll(const State& state, double now);
    /// Something is to come: frames are wanted.
    bool busy() const { return waiting_since_ >= 0 || task_; }

private:
    using Score = std::shared_ptr<const DataScore>;
    void start(const State& state);

    double waiting_since_ = -1;  ///< seconds; negative: not
    std::size_t revision_ = 0;   ///< State::revision that is being scored, or waited for
    std::optional<BackgroundTask<Score>> task_;
};

}  // namespace netglow
