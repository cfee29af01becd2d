#include "core/forward/columns.h"

#include <algorithm>

namespace netglow {

using Index = Eigen::Index;

Index columns_together(const Network& network, std::size_t layers) {
    constexpr std::size_t kNumbers = 16'384;  // 128 KiB
    std::size_t widest = 1;
    for (std::size_t layer = 1; layer <= layers; ++layer) widest = std::max(widest, network.neurons(layer));
    return static_cast<Index>(std::clamp<std::size_t>(kNumbers / widest, 16, 512));
}

void activate_columns(const Activation& activation, const Vector& sums, Index samples, Vector& outputs) {
    if (!needs_whole_layer(activation.kind)) return activate(activation, sums, outputs);
    outputs.resize(sums.size());
    const Index neurons = sums.size() / samples;
    Vector column;
    for (Index k = 0; k < samples; ++k) {
        activate(activation, sums.segment(k * neurons, neurons), column);
        outputs.segment(k * neurons, neurons) = column;
    }
}

void weighted_sums(const Dense& dense, const Vector& signals, Index samples, std::optional<Index> only, Vector& sums) {
    const Eigen::Map<const Matrix> from(signals.data(), dense.weights.cols(), samples);
    if (only) {
        sums.noalias() = from.transpose() * dense.weights.row(*only).transpose();
        if (dense.bias) sums.array() += (*dense.bias)[*only];
        return;
    }
    sums.resize(dense.weights.rows() * samples);
    Eigen::Map<Matrix> to(sums.data(), dense.weights.rows(), samples);
    to.noalias() = dense.weights * from;
    if (dense.bias) to.colwise() += *dense.bias;
}

}  // namespace netglow
