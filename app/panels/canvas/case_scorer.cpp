#include "app/panels/canvas/case_scorer.h"

#include <utility>

namespace netglow {
namespace {

constexpr double kAtOnce = 2e6;   ///< products that are done before anyone notices
constexpr double kTooMany = 2e7;  ///< weights: a copy of more would be felt

double weights_of(const Network& network) {
    constexpr double kActivation = 8;  // as many products take as long
    double weights = 0;
    for (const Dense& layer : network.layers()) {
        weights += static_cast<double>(layer.weights.size()) + kActivation * static_cast<double>(layer.neurons());
    }
    return weights;
}

}  // namespace

const CaseScores* CaseScorer::poll(const State& state) {
    if (task_ && task_->scoring.ended()) {
        std::optional<Task> done = std::exchange(task_, std::nullopt);
        if (std::optional<std::shared_ptr<const CaseScores>> scores = done->scoring.take()) {
            made_ = std::move(*scores);
            made_from_ = done->from;
        }
    }
    const From wanted{state.inputs.revision, cases_in_all(state)};
    const Network& network = state.open.document.network;
    if (!task_ && made_from_ != wanted) {
        const std::shared_ptr<const DataFile> data = data_fits(state) ? state.inputs.data : nullptr;
        const double weights = weights_of(network);
        if (weights * static_cast<double>(wanted.cases) <= kAtOnce) {
            made_ = std::make_shared<const CaseScores>(score_cases(network, state.open.document.cases, data.get()));
            made_from_ = wanted;
        } else if (weights <= kTooMany) {
            // One that runs is finished first, so that a drag sees some.
            task_.emplace(
                Task{wanted, BackgroundTask<std::shared_ptr<const CaseScores>>(
                                 [network, cases = state.open.document.cases, data](const TaskControl& control) {
                                     return std::make_shared<const CaseScores>(
                                         score_cases(network, cases, data.get(), control.cancellation()));
                                 })});
        }
    }
    const bool fits = made_ != nullptr && made_->verdicts.size() == wanted.cases &&
                      static_cast<std::size_t>(made_->outputs.rows()) == network.neurons(network.depth());
    return fits ? made_.get() : nullptr;
}

}  // namespace netglow
