#include "app/cli/finite_forward.h"

#include <cmath>

#include "core/base/error.h"

namespace netglow {

Trace finite_forward(const Document& document, const std::string& source) {
    Trace trace = forward(document.network, document.input);
    for (std::size_t layer = 1; layer <= document.network.depth(); ++layer) {
        for (std::size_t index = 0; index < document.network.neurons(layer); ++index) {
            const NeuronAt at{layer, index};
            if (!std::isfinite(trace.sum(at)) || !std::isfinite(trace.output(at))) {
                throw Error(source + ": the sum of " + neuron_name(document, at) + " in layer " +
                            layer_name(document, layer) +
                            " is beyond what a number can hold (±1.797e308); smaller weights or inputs keep it below");
            }
        }
    }
    return trace;
}

}  // namespace netglow
