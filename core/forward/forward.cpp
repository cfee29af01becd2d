#include "core/forward/forward.h"

#include "core/base/assert.h"
#include "core/forward/ordered_sums.h"

namespace netglow {

double Trace::output(NeuronAt at) const {
    const Vector& all = outputs(at.layer);
    return all[static_cast<Eigen::Index>(at.index)];
}

double Trace::sum(NeuronAt at) const {
    NETGLOW_ASSERT(at.layer >= 1 && at.layer <= layers.size());
    return layers[at.layer - 1].sum[static_cast<Eigen::Index>(at.index)];
}

Trace forward(const Network& network, const Vector& input) {
    NETGLOW_ASSERT(static_cast<std::size_t>(input.size()) == network.inputs());
    Trace trace{input, std::vector<LayerTrace>(network.depth())};
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) {
        LayerTrace& at = trace.layers[layer - 1];
        ordered_sums(network.layer(layer), trace.outputs(layer - 1), at.sum);
        activate(network.layer(layer).activation, at.sum, at.output);
    }
    return trace;
}

std::size_t term_count(const Network& network, std::size_t layer) {
    const Dense& dense = network.layer(layer);
    return dense.fan_in() + (dense.bias ? 1 : 0);
}

double term_value(const Network& network, const Trace& trace, NeuronAt neuron, std::size_t term) {
    NETGLOW_ASSERT(neuron.layer >= 1 && network.contains(neuron) && term < term_count(network, neuron.layer));
    if (term == network.layer(neuron.layer).fan_in()) return network.bias(neuron);
    return network.weight({neuron.layer, neuron.index, term}) * trace.output({neuron.layer - 1, term});
}

double partial_sum(const Network& network, const Trace& trace, NeuronAt neuron, std::size_t terms) {
    NETGLOW_ASSERT(neuron.layer >= 1 && network.contains(neuron) && terms <= term_count(network, neuron.layer));
    return ordered_sum(network.layer(neuron.layer), trace.outputs(neuron.layer - 1),
                       static_cast<Eigen::Index>(neuron.index), terms);
}

}  // namespace netglow
