// LandscapeMaker: keeps the displayed landscape plot up to date; long computations run on a background thread.
#pragma once

#include <optional>

#include "app/state/state.h"
#include "core/forward/landscape.h"
#include "core/tasks/background_task.h"

namespace netglow {

struct LandscapeWish {
    NeuronAt neuron;
    GridAxis x;
    GridAxis y;
    bool operator==(const LandscapeWish&) const = default;
};

class LandscapeMaker {
public:
    /// Call in each frame that shows a landscape. Null while the first one for this neuron is being computed; after a
    /// change, the old one is returned until the new one is ready.
    const Landscape* poll(const State& state, const LandscapeWish& wish);
    /// Cancels the running computation.
    void cancel() { task_.reset(); }
    /// A computation is running: keep drawing frames.
    bool busy() const { return task_.has_value(); }
    /// Progress of the running computation, 0 .. 1.
    double progress() const { return task_ ? task_->making.progress() : 0; }

private:
    struct From {
        LandscapeWish wish;
        std::size_t revision = 0;  ///< Inputs::revision
        Vector input;
        bool operator==(const From&) const = default;
    };
    struct Task {
        From from;
        BackgroundTask<Landscape> making;  ///< checks for cancellation after each block of points
    };
    void start(const State& state, From from);
    /// Takes the result if it is ready.
    void collect();

    std::optional<From> made_from_;
    std::optional<Landscape> made_;
    std::optional<Task> task_;
};

}  // namespace netglow
