// DataScore: how a network answers the rows of a data file. Computed off the drawing thread where it takes long.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "app/state/actions.h"
#include "app/state/state.h"

namespace netglow {

enum class Verdict : unsigned char { none, right, wrong };

struct DataScore {
    std::vector<std::uint32_t> answers;  ///< of each row, the largest output
    std::vector<Verdict> verdicts;       ///< of each row; none: it has no target to be right about
    std::size_t right = 0;
    std::size_t asked = 0;  ///< rows with a verdict
};

/// The rows fit the network. Ends early, with what it has, once `cancelled`.
DataScore score_of(const Network& network, const DataFile& data, const std::atomic<bool>& cancelled);

/// Keeps State::score up to date. What takes less than a moment is done at once; else a thread works on a copy of the
/// network, once nothing has changed for a while.
class DataScorer {
public:
    DataScorer() = default;
    ~DataScorer();
    DataScorer(const DataScorer&) = delete;
    DataScorer& operator=(const DataScorer&) = delete;

    /// To be asked in each frame, at `now` (seconds): a ScoreData, where there is a new one.
    std::optional<Action> follow(const State& state, double now);
    /// Something is to come: frames are wanted.
    bool busy() const { return waiting_since_ >= 0 || task_ != nullptr; }

private:
    struct Task {
        std::atomic<bool> cancelled = false;
        std::atomic<bool> finished = false;
        std::shared_ptr<const DataScore> score;  ///< to be read once finished
        std::jthread thread;
    };
    void start(const State& state);

    double waiting_since_ = -1;  ///< seconds; negative: not
    std::size_t revision_ = 0;   ///< State::revision that is being scored, or waited for
    std::unique_ptr<Task> task_;
};

}  // namespace netglow
