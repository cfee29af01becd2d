#include "app/state/inputs/case_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/document/cases.h"
#include "core/format/data_file.h"
#include "core/forward/batch.h"

namespace netglow {
namespace {

/// What the network is asked: the cases, followed by the rows.
class Questions {
public:
    Questions(const Network& network, const std::vector<Case>& cases, const DataFile* data)
        : outputs_(network.neurons(network.depth())), cases_(cases), data_(data) {}

    std::size_t size() const { return cases_.size() + (data_ != nullptr ? data_->rows : 0); }
    void copy_input(std::size_t at, Eigen::Ref<Vector> to) const {
        if (at < cases_.size()) {
            to = cases_[at].input;
        } else {
            to = data_->input(at - cases_.size());
        }
    }
    std::optional<Vector> target(std::size_t at) const {
        if (at < cases_.size()) return cases_[at].target;
        return data_->outputs == outputs_ ? std::optional(Vector(data_->target(at - cases_.size()))) : std::nullopt;
    }

private:
    std::size_t outputs_;
    const std::vector<Case>& cases_;
    const DataFile* data_;
};

bool has_single_largest(const Vector& target) {
    return (target.array() == target.maxCoeff()).count() == 1;
}

/// Every output for itself; nothing where the activation has no middle.
std::optional<bool> each_right(const Network& network, const Vector& outputs, const Vector& target) {
    const std::optional<OutputRange> range = output_range(network.layer(network.depth()).activation.kind);
    if (!range || !outputs.allFinite()) return std::nullopt;
    const double middle = (range->low + range->high) / 2;
    return ((outputs.array() > middle) == (target.array() > middle)).all();
}

}  // namespace

CaseScores score_cases(const Network& network, const std::vector<Case>& cases, const DataFile* data,
                       const Cancellation& cancellation) {
    const Questions questions(network, cases, data);
    const auto outputs = static_cast<Eigen::Index>(network.neurons(network.depth()));
    const std::size_t count = questions.size();
    CaseScores scores;
    scores.outputs.resize(outputs, static_cast<Eigen::Index>(count));
    Batch batch(network);
    const auto together = static_cast<std::size_t>(std::max<Eigen::Index>(batch.preferred(), 1));
    Matrix inputs;
    for (std::size_t first = 0; first < count; first += together) {
        cancellation.throw_if_requested();
        const std::size_t some = std::min(together, count - first);
        inputs.resize(static_cast<Eigen::Index>(network.inputs()), static_cast<Eigen::Index>(some));
        for (std::size_t k = 0; k < some; ++k) {
            questions.copy_input(first + k, inputs.col(static_cast<Eigen::Index>(k)));
        }
        scores.outputs.middleCols(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(some)) =
            batch.outputs(inputs);
    }
    bool one_of_each = true;
    for (std::size_t at = 0; at < count; ++at) {
        const std::optional<Vector> target = questions.target(at);
        one_of_each = one_of_each && (!target || has_single_largest(*target));
        scores.has_errors = scores.has_errors || target;
    }
    scores.classes = outputs > 2 && one_of_each && scores.has_errors;
    for (std::size_t at = 0; at < count; ++at) {
        const std::optional<Vector> target = questions.target(at);
        const Vector output = scores.outputs.col(static_cast<Eigen::Index>(at));
        const std::optional<bool> right = !target                       ? std::nullopt
                                          : outputs == 1 || one_of_each ? answers_right(network, output, *target)
                                                                        : each_right(network, output, *target);
        scores.verdicts.push_back(!right ? Verdict::none : *right ? Verdict::right : Verdict::wrong);
        scores.asked += right ? 1 : 0;
        scores.right += right == true ? 1 : 0;
        const double error = target ? (*target - output).squaredNorm() : std::numeric_limits<double>::quiet_NaN();
        scores.squared_errors.push_back(error);
        scores.error_sum += target ? error : 0;
    }
    return scores;
}

}  // namespace netglow
