#include "app/panels/values/neuron_filter.h"

#include <utility>

namespace netglow {

bool NeuronFilter::refresh(const State& state, std::optional<std::size_t> layer) {
    From now{text, layer, state.open.history.revision(), state.inputs.revision};
    if (from_ == now) {
        return false;
    }
    from_ = std::move(now);
    found = find_neurons(state.open.document, text, layer);
    return true;
}

}  // namespace netglow
