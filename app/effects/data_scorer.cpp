#include "app/effects/data_scorer.h"

#include <algorithm>
#include <utility>

#include "core/document/cases.h"
#include "core/forward/batch.h"

namespace netglow {
namespace {

constexpr double kAtOnce = 4e6;   ///< products that are done before anyone notices
constexpr double kTooMany = 2e7;  ///< weights: a copy of more would be felt
constexpr double kQuiet = 0.25;   ///< seconds without another change

double weights_of(const Network& network) {
    double weights = 0;
    for (const Dense& layer : network.layers()) {
        weights += static_cast<double>(layer.weights.size());
    }
    return weights;
}

}  // namespace

DataScore score_of(const Network& network, const DataFile& data, const Cancellation& cancellation) {
    DataScore score;
    const bool targets = data.outputs == network.neurons(network.depth());
    Batch batch(network);
    const auto together = static_cast<std::size_t>(std::max<Eigen::Index>(batch.preferred(), 1));
    for (std::size_t first = 0; first < data.rows; first += together) {
        cancellation.throw_if_requested();
        const std::size_t count = std::min(together, data.rows - first);
        const Matrix inputs =
            Eigen::Map<const Matrix>(data.input_numbers.data() + first * data.inputs,
                                     static_cast<Eigen::Index>(data.inputs), static_cast<Eigen::Index>(count));
        const Matrix& outputs = batch.outputs(inputs);
        for (std::size_t row = 0; row < count; ++row) {
            const Vector output = outputs.col(static_cast<Eigen::Index>(row));
            const std::optional<bool> right =
                targets ? answers_right(network, output, data.target(first + row)) : std::nullopt;
            score.answers.push_back(static_cast<std::uint32_t>(largest_of(output)));
            score.verdicts.push_back(!right ? Verdict::none : *right ? Verdict::right : Verdict::wrong);
            score.asked += score.verdicts.back() != Verdict::none ? 1 : 0;
            score.right += score.verdicts.back() == Verdict::right ? 1 : 0;
        }
    }
    return score;
}

void DataScorer::start(const State& state) {
    task_.emplace([network = state.open.document.network, data = state.inputs.data](const TaskControl& control) {
        return std::make_shared<const DataScore>(score_of(network, *data, control.cancellation()));
    });
}

std::optional<Action> DataScorer::poll(const State& state, double now) {
    const bool wanted = data_fits(state) && !state.inputs.score;
    if (task_ && (!wanted || revision_ != state.inputs.revision)) {
        task_->cancel();
        if (!task_->ended()) {
            return std::nullopt;  // it hears it soon
        }
        task_.reset();
    }
    if (!wanted) {
        waiting_since_ = -1;
        return std::nullopt;
    }
    if (task_) {
        if (!task_->ended()) {
            return std::nullopt;
        }
        std::optional<BackgroundTask<Score>> done = std::exchange(task_, std::nullopt);
        return ScoreData{done->take().value()};
    }
    const Network& network = state.open.document.network;
    const double weights = weights_of(network);
    if (weights * static_cast<double>(state.inputs.data->rows) <= kAtOnce) {
        waiting_since_ = -1;
        return ScoreData{std::make_shared<const DataScore>(score_of(network, *state.inputs.data))};
    }
    if (weights > kTooMany) {
        return std::nullopt;
    }
    if (waiting_since_ < 0 || revision_ != state.inputs.revision) {
        waiting_since_ = now;
        revision_ = state.inputs.revision;
    } else if (now - waiting_since_ >= kQuiet) {
        waiting_since_ = -1;
        start(state);
    }
    return std::nullopt;
}

}  // namespace netglow
