// EdgeMirror: a float copy of a layer's weights for drawing, updated at a cost proportional to what changed.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/network/network.h"
#include "core/network/weight_log.h"

namespace netglow {

/// A change of a single weight.
struct WeightStep {
    std::uint32_t to = 0;
    std::uint32_t from = 0;
    float before = 0;
    float now = 0;
};

class EdgeMirror {
public:
    /// Brings the copy up to date. With a log, only logged changes are applied; without one, all weights are compared.
    void follow(const Matrix& weights, const WeightLog::Layer* log);

    /// Changes whenever a weight changes.
    std::uint64_t version() const { return version_; }
    /// The single changes made by the last follow(); empty if more has changed than that.
    const std::vector<WeightStep>& steps() const { return steps_; }
    /// Column-major: a column of receivers for every sender. A holder of the pointer keeps the present values: they are
    /// copied before the next change.
    std::shared_ptr<const std::vector<float>> weights() const { return weights_; }

private:
    void copy(const Matrix& weights);
    bool same(const Matrix& weights) const;
    void step(const Matrix& weights, WeightLog::Edit edit);

    std::shared_ptr<std::vector<float>> weights_;
    std::vector<WeightStep> steps_;
    Eigen::Index rows_ = 0;
    std::uint64_t version_ = 0;
    std::uint64_t matrix_ = 0;  ///< number of the log's matrix at the last follow()
    std::size_t edits_ = 0;
};

}  // namespace netglow
