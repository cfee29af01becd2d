#include "core/forward/forward.h"

#include <algorithm>
#include <cstring>

#include "core/base/assert.h"

namespace netglow {

namespace {

// The loops that add are written out over plain arrays, not as Eigen products: those may regroup a sum, and the order
// of the additions is what this file promises. Across neurons they are still vectorised by the compiler.

/// sum[j] += w(j, from)·signal for every j.
void add_column(const Matrix& weights, Eigen::Index from, double signal, Vector& sum) {
    const double* const column = weights.col(from).data();
    double* const sums = sum.data();
    const Eigen::Index neurons = sum.size();
    for (Eigen::Index j = 0; j < neurons; ++j) sums[j] += column[j] * signal;
}

/// As four calls of add_column, in that order, with one pass over the sums.
void add_four_columns(const Matrix& weights, Eigen::Index from, const double* signal, Vector& sum) {
    const double* const a = weights.col(from).data();
    const double* const b = weights.col(from + 1).data();
    const double* const c = weights.col(from + 2).data();
    const double* const d = weights.col(from + 3).data();
    const double s0 = signal[0], s1 = signal[1], s2 = signal[2], s3 = signal[3];
    double* const sums = sum.data();
    const Eigen::Index neurons = sum.size();
    for (Eigen::Index j = 0; j < neurons; ++j) {
        sums[j] = (((sums[j] + a[j] * s0) + b[j] * s1) + c[j] * s2) + d[j] * s3;
    }
}

void weighted_sums(const Dense& dense, const Vector& signals, Vector& sum) {
    sum.setZero(dense.weights.rows());
    Eigen::Index from = 0;
    for (; from + 4 <= signals.size(); from += 4) add_four_columns(dense.weights, from, signals.data() + from, sum);
    for (; from < signals.size(); ++from) add_column(dense.weights, from, signals[from], sum);
    if (!dense.bias) return;
    for (Eigen::Index j = 0; j < sum.size(); ++j) sum[j] += (*dense.bias)[j];
}

/// The first `terms` terms of one neuron, as weighted_sums adds them.
double partial_sum(const Dense& dense, const Vector& signals, Eigen::Index neuron, std::size_t terms) {
    const Eigen::Index products = std::min(static_cast<Eigen::Index>(terms), signals.size());
    double sum = 0;
    for (Eigen::Index from = 0; from < products; ++from) sum += dense.weights(neuron, from) * signals[from];
    if (static_cast<Eigen::Index>(terms) > signals.size()) sum += (*dense.bias)[neuron];
    return sum;
}

/// Bit for bit: 0 and −0 differ, and the NaN of an overflow equals itself.
bool same_bits(double a, double b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

bool same_bits(const Vector& a, const Vector& b) {
    return a.size() == b.size() &&
           std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(double)) == 0;
}

/// Brings a trace up to date; each function answers whether outputs of `layer` changed.
struct Updater {
    Trace& trace;
    const Network& network;
    Vector before = {};

    bool update_outputs(std::size_t layer) {
        LayerTrace& at = trace.layers[layer - 1];
        before.swap(at.output);
        activate(network.layer(layer).activation, at.sum, at.output);
        return !same_bits(before, at.output);
    }

    bool update_layer(std::size_t layer) {
        LayerTrace& at = trace.layers[layer - 1];
        before.swap(at.sum);
        weighted_sums(network.layer(layer), trace.outputs(layer - 1), at.sum);
        return !same_bits(before, at.sum) && update_outputs(layer);
    }

    bool update_neuron(NeuronAt neuron) {
        const Dense& dense = network.layer(neuron.layer);
        LayerTrace& at = trace.layers[neuron.layer - 1];
        const auto index = static_cast<Eigen::Index>(neuron.index);
        const double sum =
            partial_sum(dense, trace.outputs(neuron.layer - 1), index, term_count(network, neuron.layer));
        if (same_bits(sum, at.sum[index])) return false;
        at.sum[index] = sum;
        if (needs_whole_layer(dense.activation.kind)) return update_outputs(neuron.layer);
        const double output = activate(dense.activation, sum);
        const bool changed = !same_bits(output, at.output[index]);
        at.output[index] = output;
        return changed;
    }

    void update_from(std::size_t layer) {
        while (layer <= network.depth() && update_layer(layer)) ++layer;
    }

    void operator()(const InputChanged&) { update_from(1); }
    void operator()(const InputsChanged&) { update_from(1); }
    void operator()(const WeightChanged& change) {
        if (update_neuron(change.edge.receiver())) update_from(change.edge.layer + 1);
    }
    void operator()(const BiasChanged& change) {
        if (update_neuron(change.neuron)) update_from(change.neuron.layer + 1);
    }
    void operator()(const BiasesChanged& change) { update_from(change.layer); }
    void operator()(const ActivationChanged& change) {
        if (update_outputs(change.layer)) update_from(change.layer + 1);
    }
    void operator()(const WeightsChanged& change) {
        for (std::size_t layer = change.first; layer <= change.last; ++layer) update_layer(layer);
        update_from(change.last + 1);
    }
    void operator()(const Renamed&) {}
    // A change of the structure is a whole pass, made before this is asked.
    void operator()(const NeuronInserted&) {}
    void operator()(const NeuronRemoved&) {}
    void operator()(const NeuronMoved&) {}
    void operator()(const LayersChanged&) {}
};

}  // namespace

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
        weighted_sums(network.layer(layer), trace.outputs(layer - 1), at.sum);
        activate(network.layer(layer).activation, at.sum, at.output);
    }
    return trace;
}

void update(Trace& trace, const Network& network, const Vector& input, const Change& change) {
    if (is_structural(change)) {
        trace = forward(network, input);
        return;
    }
    NETGLOW_ASSERT(trace.layers.size() == network.depth() && trace.input.size() == input.size());
    const bool inputs = std::holds_alternative<InputChanged>(change) || std::holds_alternative<InputsChanged>(change);
    if (inputs) trace.input = input;
    std::visit(Updater{trace, network}, change);
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
    return partial_sum(network.layer(neuron.layer), trace.outputs(neuron.layer - 1),
                       static_cast<Eigen::Index>(neuron.index), terms);
}

}  // namespace netglow
