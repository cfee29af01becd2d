// LandscapeMaker: keeps the landscape that is shown up to date; what takes longer than a moment, on another thread.
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
    /// To be asked in each frame in which one is wanted. Null while the first of this neuron is being made; the one
    /// before a change stands until the one after it is there.
    const Landscape* poll(const State& state, const LandscapeWish& wish);
    /// None is wanted: what is being made is given up.
    void cancel() { task_.reset(); }
    /// Something is to come: frames are wanted.
    bool busy() const { return task_.has_value(); }
    /// Of what is being made, 0 .. 1.
    double progress() const { return task_ ? task_->making.progress() : 0; }

private:
    struct From {
        LandscapeWish wish;
        std::size_t revision = 0;  ///< State::revision
        Vector input;
        bool operator==(const From&) const = default;
    };
    struct Task {
        From from;
        BackgroundTask<Landscape> making;  ///< notices within a block of points that it is cancelled
    };
    void start(const State& state, From from);
    /// What has been made in the meantime.
    void collect();

    std::optional<From> made_from_;
    std::optional<Landscape> made_;
    std::optional<Task> task_;
};

}  // namespace netglow
