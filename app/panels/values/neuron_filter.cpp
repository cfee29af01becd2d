#include "app/panels/values/neuron_filter.h"

#include <utility>

namespace netglow {

bool NeuronFilter::follow(const State& state, std::optional<std::size_t> layer) {
    From now{text, layer, state.history.revision(), state.revision};
    if (from_ == now) {
        return false;
    }
    from_ = std::move(now);
    found = find_neurons(state.document, text, layer);
    return true;
}

}  // namespace netglow
