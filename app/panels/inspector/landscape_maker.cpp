#include "app/panels/inspector/landscape_maker.h"

#include <utility>

namespace netglow {
namespace {

constexpr double kAtOnce = 1e7;  ///< products that are done before anyone notices

}  // namespace

void LandscapeMaker::start(const State& state, From from) {
    const LandscapeWish& wish = from.wish;
    LandscapePlan plan(state.open.document.network, state.open.document.input, wish.x, wish.y, wish.neuron);
    const auto points = static_cast<double>(wish.x.points * wish.y.points);
    if (landscape_work(state.open.document.network, wish.neuron) * points <= kAtOnce) {
        made_ = plan.make();
        made_from_ = std::move(from);
        return;
    }
    task_.emplace(Task{std::move(from), BackgroundTask<Landscape>([plan = std::move(plan)](TaskControl& control) {
                           return plan.make([&](double done) { control.report(done); });
                       })});
}

void LandscapeMaker::collect() {
    if (!task_ || !task_->making.ended()) {
        return;
    }
    std::optional<Task> done = std::exchange(task_, std::nullopt);
    if (std::optional<Landscape> landscape = done->making.take()) {
        made_ = std::move(landscape);
        made_from_ = std::move(done->from);
    }
}

const Landscape* LandscapeMaker::poll(const State& state, const LandscapeWish& wish) {
    collect();
    if (task_ && !(task_->from.wish == wish)) {
        cancel();  // of another neuron; one of this neuron is finished first, so that a drag sees some
    }
    From wanted{wish, state.inputs.revision, state.open.document.input};
    if (!task_ && !(made_from_ == wanted)) {
        start(state, std::move(wanted));
    }
    return made_from_ && made_from_->wish == wish ? &*made_ : nullptr;
}

}  // namespace netglow
