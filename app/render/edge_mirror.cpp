#include "app/render/edge_mirror.h"

#include <algorithm>

namespace netglow {
namespace {

/// Within what sums of products do not leave the range of a float.
float drawn(double value) {
    constexpr double kMost = 1e15;
    return static_cast<float>(std::clamp(value, -kMost, kMost));
}

}  // namespace

void EdgeMirror::copy(const Matrix& weights) {
    const double* values = weights.data();
    const auto count = static_cast<std::size_t>(weights.size());
    if (!weights_ || weights_.use_count() > 1) {
        weights_ = std::make_shared<std::vector<float>>();
    }
    weights_->resize(count);
    std::transform(values, values + count, weights_->begin(), drawn);
    rows_ = weights.rows();
    ++version_;
}

bool EdgeMirror::same(const Matrix& weights) const {
    return weights_ && weights_->size() == static_cast<std::size_t>(weights.size()) && rows_ == weights.rows() &&
           std::equal(weights_->begin(), weights_->end(), weights.data(),
                      [](float kept, double value) { return kept == drawn(value); });
}

void EdgeMirror::step(const Matrix& weights, WeightLog::Edit edit) {
    if (weights_.use_count() > 1) {
        weights_ = std::make_shared<std::vector<float>>(*weights_);
    }
    float& kept = (*weights_)[edit.from * static_cast<std::size_t>(rows_) + edit.to];
    const float now = drawn(weights(static_cast<Eigen::Index>(edit.to), static_cast<Eigen::Index>(edit.from)));
    if (kept != now) {
        steps_.push_back({edit.to, edit.from, kept, now});
        kept = now;
    }
}

void EdgeMirror::synchronise(const Matrix& weights, const WeightLog::Layer* log) {
    steps_.clear();
    if (log == nullptr) {
        matrix_ = 0;
        if (!same(weights)) {
            copy(weights);
        }
        return;
    }
    if (!weights_ || log->matrix != matrix_ || log->edits.size() < edits_) {
        if (!same(weights)) {
            copy(weights);
        }
    } else {
        for (; edits_ < log->edits.size(); ++edits_) {
            step(weights, log->edits[edits_]);
        }
        version_ += steps_.empty() ? 0 : 1;
    }
    matrix_ = log->matrix;
    edits_ = log->edits.size();
}

}  // namespace netglow
