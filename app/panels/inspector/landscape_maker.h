// LandscapeMaker: keeps the landscape that is shown up to date; what takes longer than a moment, on another thread.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

#include "app/state/state.h"
#include "core/forward/landscape.h"

namespace netglow {

struct LandscapeWish {
    NeuronAt neuron;
    GridAxis x;
    GridAxis y;
    bool operator==(const LandscapeWish&) const = default;
};

class LandscapeMaker {
public:
    LandscapeMaker() = default;
    ~LandscapeMaker();
    LandscapeMaker(const LandscapeMaker&) = delete;
    LandscapeMaker& operator=(const LandscapeMaker&) = delete;

    /// To be asked in each frame in which one is wanted. Null while the first of this neuron is being made; the one
    /// before a change stands until the one after it is there.
    const Landscape* follow(const State& state, const LandscapeWish& wish);
    /// None is wanted: what is being made is given up.
    void rest();
    /// Something is to come: frames are wanted.
    bool busy() const { return task_ != nullptr; }
    /// Of what is being made, 0 .. 1.
    double progress() const { return task_ != nullptr ? task_->progress.load() : 0; }

private:
    struct From {
        LandscapeWish wish;
        std::size_t revision = 0;  ///< State::revision
        Vector input;
        bool operator==(const From&) const = default;
    };
    struct Task {
        From from;
        std::optional<LandscapePlan> plan;
        std::atomic<double> progress = 0;
        std::atomic<bool> cancelled = false;
        std::atomic<bool> finished = false;
        std::optional<Landscape> landscape;  ///< to be read once finished; nothing where it was given up
        std::jthread thread;
    };
    static void run(Task& task);
    void start(const State& state, From from);
    /// What has been made in the meantime.
    void collect();

    std::optional<From> made_from_;
    std::optional<Landscape> made_;
    std::unique_ptr<Task> task_;
};

}  // namespace netglow
