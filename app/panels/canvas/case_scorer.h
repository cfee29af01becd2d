// CaseScorer: keeps the scores of all cases up to date for their table, beside the drawing thread where it takes long.
#pragma once

#include <memory>
#include <optional>

#include "app/state/inputs/case_scores.h"
#include "app/state/state.h"
#include "core/tasks/background_task.h"

namespace netglow {

class CaseScorer {
public:
    /// Call in each frame that shows the table. What takes less than a moment is done at once. Else the scores of a
    /// moment ago are returned until the new ones are there; null where there are none of as many cases, and where the
    /// network is too large to be copied.
    const CaseScores* poll(const State& state);
    /// Cancels the running computation.
    void cancel() { task_.reset(); }
    /// A computation is running: keep drawing frames.
    bool busy() const { return task_.has_value(); }

private:
    struct From {
        std::size_t revision = 0;  ///< Inputs::revision
        std::size_t cases = 0;
        bool operator==(const From&) const = default;
    };
    struct Task {
        From from;
        BackgroundTask<std::shared_ptr<const CaseScores>> scoring;
    };

    std::optional<From> made_from_;
    std::shared_ptr<const CaseScores> made_;
    std::optional<Task> task_;
};

}  // namespace netglow
