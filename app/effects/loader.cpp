#include "app/effects/loader.h"

#include <new>

#include "core/base/error.h"
#include "core/document/structure.h"

namespace netglow {
namespace {

/// Ends a loading that nobody waits for any more.
struct Cancelled {};

}  // namespace

Loader::~Loader() {
    cancel();
}

double Loader::waited() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - task_->started).count();
}

void Loader::run(Task& task) {
    Action outcome = Tell{};
    try {
        outcome = task.work([&](double done) {
            if (task.cancelled) {
                throw Cancelled();
            }
            task.progress = done;
        });
    } catch (const Cancelled&) {
    }
    const std::lock_guard lock(task.mutex);
    task.outcome = std::move(outcome);
    task.finished.notify_all();
}

void Loader::start(const OpenFile& wanted) {
    start("Opening " + wanted.file.filename().string(),
          [wanted](const auto& progress) { return loaded_action(wanted, progress); });
}

void Loader::start(const LoadData& wanted, NetworkEnds ends) {
    start("Opening " + wanted.file.filename().string(),
          [wanted, ends = std::move(ends)](const auto& progress) { return data_action(wanted, ends, progress); });
}

void Loader::start(const Randomise& wanted, const Document& document, const WeightRule& rule) {
    const WeightDrawing drawing = weight_drawing(document, wanted.first, wanted.last, rule);
    start("Drawing new weights", [wanted, drawing](const auto& progress) -> Action {
        try {
            return Randomise{wanted.first, wanted.last, std::make_shared<const Edit>(drawing.draw(progress))};
        } catch (const std::bad_alloc&) {
            return Tell{{"The weights were not drawn", "There is not enough memory for them."}};
        }
    });
}

void Loader::start(const OpenNew& wanted) {
    start("Making the network", [wanted](const auto& progress) -> Action {
        try {
            return OpenNew{wanted.draft, std::make_shared<Document>(network_of(wanted.draft, progress))};
        } catch (const Error& error) {
            return Tell{{"The network was not made", error.what()}};
        } catch (const std::bad_alloc&) {
            return Tell{{"The network was not made", "There is not enough memory for it."}};
        }
    });
}

void Loader::start(std::string title, Work work) {
    cancel();
    task_ = std::make_shared<Task>();
    task_->title = std::move(title);
    task_->work = std::move(work);
    running_.push_back({task_, std::jthread([task = task_] { run(*task); })});
}

void Loader::cancel() {
    if (task_ != nullptr) {
        task_->cancelled = true;
        task_.reset();
    }
}

std::optional<Action> Loader::outcome(std::chrono::milliseconds patience) {
    if (task_ == nullptr) {
        return std::nullopt;
    }
    std::unique_lock lock(task_->mutex);
    if (!task_->finished.wait_for(lock, patience, [&] { return task_->outcome.has_value(); })) {
        return std::nullopt;
    }
    std::optional<Action> outcome = std::move(task_->outcome);
    lock.unlock();
    std::erase_if(running_, [&](const Running& running) { return running.task == task_; });  // joins it: it has ended
    task_.reset();
    return outcome;
}

}  // namespace netglow
