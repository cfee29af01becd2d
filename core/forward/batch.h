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

    /// Of `inputs`, a column for each sample, the outputs, a column for each. Asserts that the rows are the inputs. The
    /// reference holds until the next call.
    const Matrix& outputs(const Matrix& inputs);
    /// So many samples are computed best together.
    Eigen::Index preferred() const;

private:
    const Network& network_;
    Vector signals_;
    Vector sums_;
    Matrix outputs_;
};

}  // namespace netglow
