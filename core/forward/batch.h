// The outputs of many inputs at once.
#pragma once

#include "core/network/network.h"

namespace netglow {

/// Forward passes as matrix products; keeps its memory from call to call. The sums are added in another order than
/// forward() adds them, and so may differ in their last digits.
class Batch {
public:
    /// `network` outlives it.
    explicit Batch(const Network& network) : network_(network) {}

    /// The outputs for `inputs`, both with one column per sample. Asserts one row per network input. The reference is
    /// valid until the next call.
    const Matrix& outputs(const Matrix& inputs);
    /// The number of samples per call that is fastest.
    Eigen::Index preferred() const;

private:
    const Network& network_;
    Vector signals_;
    Vector sums_;
    Matrix outputs_;
};

}  // namespace netglow
