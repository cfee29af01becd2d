// EdgeMirror: the weights of a layer as the pictures of it are made from them, kept up to date at the price of what
// changed.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/network/network.h"
#include "core/network/weight_log.h"

namespace netglow {

/// A single weight that is another now.
struct WeightStep {
    std::uint32_t to = 0;
    std::uint32_t from = 0;
    float before = 0;
    float now = 0;
};

class EdgeMirror {
public:
    /// Brings the copy up to date. With a log it costs what changed; without one all weights are compared.
    void follow(const Matrix& weights, const WeightLog::Layer* log);

    /// Another number whenever a weight is another.
    std::uint64_t version() const { return version_; }
    /// The single weights that made this version from the one before the last follow(); empty where more has changed.
    const std::vector<WeightStep>& steps() const { return steps_; }
    /// A column of receivers for every sender. Whoever keeps it keeps these values: they are copied before the next
    /// change.
    std::shared_ptr<const std::vector<float>> weights() const { return weights_; }

private:
    void copy(const Matrix& weights);
    bool same(const Matrix& weights) const;
    void step(const Matrix& weights, WeightLog::Edit edit);

    std::shared_ptr<std::vector<float>> weights_;
    std::vector<WeightStep> steps_;
    Eigen::Index rows_ = 0;
    std::uint64_t version_ = 0;
    std::uint64_t matrix_ = 0;  ///< of the log, as it was followed last
    std::size_t edits_ = 0;
};

}  // namespace netglow
