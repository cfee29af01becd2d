// What the neurons of a softmax layer are shown by: their sums, and their shares of the whole.
#pragma once

#include <cmath>

#include "core/document/document.h"
#include "core/forward/forward.h"
#include "core/scene/canvas/activation_figure.h"

namespace netglow {

/// e^X over the sum of all of them, for each neuron of the layer (of log_softmax, too: its outputs are the logarithms).
inline std::vector<SharePart> softmax_parts(const Document& document, const Trace& trace, std::size_t layer) {
    const Vector& sums = trace.layers[layer - 1].sum;
    const double largest = sums.maxCoeff();
    double whole = 0;
    for (const double sum : sums) whole += std::exp(sum - largest);
    std::vector<SharePart> parts;
    for (std::size_t index = 0; index < document.network.neurons(layer); ++index) {
        const double sum = sums[static_cast<Eigen::Index>(index)];
        parts.push_back({neuron_name(document, {layer, index}), sum, std::exp(sum - largest) / whole});
    }
    return parts;
}

}  // namespace netglow
