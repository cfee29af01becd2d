// DataScore: a network's answers to the rows of a data file. Computed on a background thread if it takes long.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/state/actions.h"
#include "app/state/state.h"
#include "core/tasks/background_task.h"

namespace netglow {

enum class Verdict : unsigned char { none, right, wrong };

struct DataScore {
    std::vector<std::uint32_t> answers;  ///< for each row, the index of the largest output
    std::vector<Verdict> verdicts;       ///< for each row; `none` if it has no target
    std::size_t right = 0;
    std::size_t asked = 0;  ///< rows with a verdict
};

/// The rows must fit the network. Throws TaskCancelled when cancelled.
DataScore score_of(const Network& network, const DataFile& data, const Cancellation& cancellation = {});

/// Keeps Inputs::score up to date. Quick scores are computed at once; for others a background thread works on a copy of
/// the network, started when nothing has changed for a while.
class DataScorer {
public:
    /// Call once a frame, at the time `now` (seconds). Returns a ScoreData when a new score is ready.
    std::optional<Action> follow(const State& state, double now);
    /// A score is pending: keep drawing frames.
    bool busy() const { return waiting_since_ >= 0 || task_; }

private:
    using Score = std::shared_ptr<const DataScore>;
    void start(const State& state);

    double waiting_since_ = -1;  ///< seconds; negative: not waiting
    std::size_t revision_ = 0;   ///< the Inputs::revision that is pending or being scored
    std::optional<BackgroundTask<Score>> task_;
};

}  // namespace netglow
