#include "core/forward/batch.h"

#include "core/base/assert.h"
#include "core/forward/columns.h"

namespace netglow {

Eigen::Index Batch::preferred() const {
    return columns_together(network_, network_.depth());
}

const Matrix& Batch::outputs(const Matrix& inputs) {
    NETGLOW_ASSERT(static_cast<std::size_t>(inputs.rows()) == network_.inputs());
    const Eigen::Index samples = inputs.cols();
    if (samples == 0) {
        outputs_.resize(static_cast<Eigen::Index>(network_.neurons(network_.depth())), 0);
        return outputs_;
    }
    signals_ = Eigen::Map<const Vector>(inputs.data(), inputs.size());
    for (const Dense& layer : network_.layers()) {
        weighted_sums(layer, signals_, samples, std::nullopt, sums_);
        activate_columns(layer.activation, sums_, samples, signals_);
    }
    outputs_ = Eigen::Map<const Matrix>(signals_.data(), signals_.size() / samples, samples);
    return outputs_;
}

}  // namespace netglow
