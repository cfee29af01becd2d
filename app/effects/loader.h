// Loader: opens files, and draws large numbers of weights, off the drawing thread, so that the window answers
// meanwhile.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/state/action.h"

namespace netglow {

class Loader {
public:
    Loader() = default;
    ~Loader();
    Loader(Loader&&) = default;
    Loader& operator=(Loader&&) = default;

    /// Begins to open the file in place of what is being opened.
    void start(const OpenFile& wanted);
    /// The same for a data file beside a network with these ends.
    void start(const LoadData& wanted, NetworkEnds ends);
    /// The same for new weights and new networks: the outcome is the action, with its work done.
    void start(const Randomise& wanted, const Document& document, const WeightRule& rule);
    void start(const OpenNew& wanted);
    bool busy() const { return task_ != nullptr; }
    /// "Opening digits.onnx".
    const std::string& title() const { return task_->title; }
    /// 0 to 1, as far as the file's kind tells.
    double progress() const { return task_->progress; }
    /// Seconds since the start.
    double waited() const;
    void cancel();

    /// What came of it, once: an OpenLoaded, TakeData, Randomise or OpenNew, or a Tell that says why not. Waits for it
    /// at most so long.
    std::optional<Action> outcome(std::chrono::milliseconds patience);

private:
    using Work = std::function<Action(const std::function<void(double)>& progress)>;
    struct Task {
        std::string title;
        Work work;
        std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
        std::atomic<double> progress = 0;
        std::atomic<bool> cancelled = false;
        std::mutex mutex;
        std::condition_variable finished;
        std::optional<Action> outcome;
    };
    void start(std::string title, Work work);
    static void run(Task& task);

    std::shared_ptr<Task> task_;
    struct Running {
        std::shared_ptr<Task> task;
        std::jthread thread;
    };
    std::vector<Running> running_;  ///< those that were cancelled and have not heard it yet, too
};

}  // namespace netglow
