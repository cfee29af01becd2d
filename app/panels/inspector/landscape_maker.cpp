#include "app/panels/inspector/landscape_maker.h"

#include <utility>

namespace netglow {
namespace {

constexpr double kAtOnce = 1e7;  ///< products that are done before anyone notices

/// Ends a making that nobody waits for any more.
struct Cancelled {};

}  // namespace

LandscapeMaker::~LandscapeMaker() {
    rest();
}

void LandscapeMaker::rest() {
    if (task_ != nullptr) {
        task_->cancelled = true;
        task_.reset();  // joins it: it hears it within a block of points
    }
}

void LandscapeMaker::run(Task& task) {
    try {
        task.landscape = task.plan->make([&](double done) {
            if (task.cancelled) {
                throw Cancelled();
            }
            task.progress = done;
        });
    } catch (const Cancelled&) {
    }
    task.finished = true;
}

void LandscapeMaker::start(const State& state, From from) {
    const LandscapeWish& wish = from.wish;
    LandscapePlan plan(state.open.document.network, state.open.document.input, wish.x, wish.y, wish.neuron);
    const auto points = static_cast<double>(wish.x.points * wish.y.points);
    if (landscape_work(state.open.document.network, wish.neuron) * points <= kAtOnce) {
        made_ = plan.make();
        made_from_ = std::move(from);
        return;
    }
    task_ = std::make_unique<Task>();
    task_->from = std::move(from);
    task_->plan = std::move(plan);
    task_->thread = std::jthread([&task = *task_] { run(task); });
}

void LandscapeMaker::collect() {
    if (task_ == nullptr || !task_->finished) {
        return;
    }
    task_->thread.join();
    if (task_->landscape) {
        made_ = std::move(task_->landscape);
        made_from_ = std::move(task_->from);
    }
    task_.reset();
}

const Landscape* LandscapeMaker::follow(const State& state, const LandscapeWish& wish) {
    collect();
    if (task_ != nullptr && !(task_->from.wish == wish)) {
        rest();  // of another neuron; one of this neuron is finished first, so that a drag sees some
    }
    From wanted{wish, state.inputs.revision, state.open.document.input};
    if (task_ == nullptr && !(made_from_ == wanted)) {
        start(state, std::move(wanted));
    }
    return made_from_ && made_from_->wish == wish ? &*made_ : nullptr;
}

}  // namespace netglow
