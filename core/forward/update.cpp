// update(): a trace follows a change of its network or its inputs.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/base/assert.h"
#include "core/forward/difference.h"
#include "core/forward/forward.h"
#include "core/forward/ordered_sums.h"

namespace netglow {

using Index = Eigen::Index;

namespace {

/// Bit for bit: 0 and −0 differ, and the NaN of an overflow equals itself.
bool same_bits(double a, double b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

std::size_t bytes_of(const Vector& values) {
    return static_cast<std::size_t>(values.size()) * sizeof(double);
}

/// What has changed of the signals that a layer receives. Of several, the old ones are in trace.spare.
struct SignalsChanged {
    enum class Which { none, one, several };
    Which which = Which::none;
    Index index = 0;        ///< of the one
    double difference = 0;  ///< of the one: now − before

    static SignalsChanged none() { return {}; }
    static SignalsChanged one(Index index, double difference) { return {Which::one, index, difference}; }
    static SignalsChanged several() { return {.which = Which::several}; }
};

/// Functions named update_… answer what has changed of the outputs of their layer.
struct Updater {
    Trace& trace;
    const Network& network;

    LayerTrace& at(std::size_t layer) { return trace.layers[layer - 1]; }

    void keep(const Vector& values) {
        if (trace.spare.size() < values.size()) trace.spare.resize(values.size());
        std::memcpy(trace.spare.data(), values.data(), bytes_of(values));
    }
    bool are_as_kept(const Vector& values) const {
        return std::memcmp(values.data(), trace.spare.data(), bytes_of(values)) == 0;
    }

    bool takes_differences(std::size_t layer) const {
        const Dense& dense = network.layer(layer);
        const bool jumps = dense.activation.kind == ActivationKind::step;
        return static_cast<std::size_t>(dense.weights.size()) > kMostWeightsAddedUpAgain && !jumps;
    }

    void add_up(std::size_t layer) {
        ordered_sums(network.layer(layer), trace.outputs(layer - 1), at(layer).sum);
        at(layer).drift = 0;
    }

    SignalsChanged update_outputs(std::size_t layer) {
        Vector& output = at(layer).output;
        keep(output);
        activate(network.layer(layer).activation, at(layer).sum, output);
        return are_as_kept(output) ? SignalsChanged::none() : SignalsChanged::several();
    }

    SignalsChanged update_output(NeuronAt neuron) {
        const Activation& activation = network.layer(neuron.layer).activation;
        if (needs_whole_layer(activation.kind)) return update_outputs(neuron.layer);
        LayerTrace& layer = at(neuron.layer);
        const auto index = static_cast<Index>(neuron.index);
        const double before = layer.output[index];
        layer.output[index] = activate(activation, layer.sum[index]);
        if (same_bits(before, layer.output[index])) return SignalsChanged::none();
        return SignalsChanged::one(index, layer.output[index] - before);
    }

    SignalsChanged update_all_sums(std::size_t layer) {
        keep(at(layer).sum);
        add_up(layer);
        return are_as_kept(at(layer).sum) ? SignalsChanged::none() : update_outputs(layer);
    }

    /// Of one sum that a number was added to: whether the layer is still near enough to a whole pass.
    bool note_drift_of_one(LayerTrace& layer, double sum, double addition) {
        layer.drift += drift_of(1, std::abs(addition), std::abs(sum));
        // The largest sum is at least this one.
        if (std::isfinite(sum) && layer.drift <= kMostDrift * std::abs(sum)) return true;
        return layer.drift <= kMostDrift * largest_magnitude(layer.sum);
    }

    /// The same of all sums.
    bool note_drift(LayerTrace& layer, std::size_t additions, double largest_addition) {
        const double largest = largest_magnitude(layer.sum);
        layer.drift += drift_of(additions, largest_addition, largest);
        return layer.drift <= kMostDrift * largest;
    }

    /// A column for each signal that has changed costs about twice what it costs among all.
    bool are_few(const Vector& signals, const SignalsChanged& changed) const {
        if (changed.which == SignalsChanged::Which::one) return true;
        const Index different = (signals.array() != trace.spare.head(signals.size()).array()).count();
        return 2 * different < (signals.array() != 0).count();
    }

    bool add_differences(std::size_t layer, const SignalsChanged& changed) {
        const Matrix& weights = network.layer(layer).weights;
        Vector& sum = at(layer).sum;
        if (changed.which == SignalsChanged::Which::one) {
            const double largest = add_column(weights.col(changed.index).data(), changed.difference, sum);
            return note_drift(at(layer), 1, largest);
        }
        const Vector& signals = trace.outputs(layer - 1);
        const double* const now = signals.data();
        const double* const before = trace.spare.data();
        std::size_t additions = 0;
        double largest = 0;
        for (Index from = 0; from < signals.size(); ++from) {
            const double difference = now[from] - before[from];
            if (difference == 0) continue;
            largest = std::max(largest, add_column(weights.col(from).data(), difference, sum));
            ++additions;
        }
        return note_drift(at(layer), additions, largest);
    }

    SignalsChanged update_layer(std::size_t layer, const SignalsChanged& changed) {
        if (!takes_differences(layer) || !are_few(trace.outputs(layer - 1), changed)) return update_all_sums(layer);
        if (!add_differences(layer, changed)) add_up(layer);
        return update_outputs(layer);
    }

    /// One sum becomes larger by `difference`.
    SignalsChanged update_neuron(NeuronAt neuron, double difference) {
        LayerTrace& layer = at(neuron.layer);
        double& sum = layer.sum[static_cast<Index>(neuron.index)];
        if (!takes_differences(neuron.layer)) {
            const double before = sum;
            sum = partial_sum(network, trace, neuron, term_count(network, neuron.layer));
            return same_bits(before, sum) ? SignalsChanged::none() : update_output(neuron);
        }
        if (difference == 0) return SignalsChanged::none();
        sum += difference;
        if (note_drift_of_one(layer, sum, difference)) return update_output(neuron);
        add_up(neuron.layer);
        return update_outputs(neuron.layer);
    }

    void update_from(std::size_t layer, SignalsChanged changed) {
        for (; layer <= network.depth() && changed.which != SignalsChanged::Which::none; ++layer) {
            changed = update_layer(layer, changed);
        }
    }

    void input_changed(const Vector& input, Index index) {
        const double difference = input[index] - trace.input[index];
        trace.input[index] = input[index];
        update_from(1, SignalsChanged::one(index, difference));
    }
    void inputs_changed(const Vector& input) {
        keep(trace.input);
        trace.input = input;
        update_from(1, SignalsChanged::several());
    }

    void operator()(const WeightChanged& change) {
        const double difference = (network.weight(change.edge) - change.before) * trace.output(change.edge.sender());
        update_from(change.edge.layer + 1, update_neuron(change.edge.receiver(), difference));
    }
    void operator()(const BiasChanged& change) {
        const double difference = network.bias(change.neuron) - change.before;
        update_from(change.neuron.layer + 1, update_neuron(change.neuron, difference));
    }
    void operator()(const BiasesChanged& change) { update_from(change.layer + 1, update_all_sums(change.layer)); }
    void operator()(const ActivationChanged& change) { update_from(change.layer + 1, update_outputs(change.layer)); }
    void operator()(const WeightsChanged& change) {
        SignalsChanged changed;
        for (std::size_t layer = change.first; layer <= change.last; ++layer) changed = update_all_sums(layer);
        update_from(change.last + 1, changed);
    }
    template <typename Other>
    void operator()(const Other&) {}  // nothing that is computed, or done before this is asked
};

}  // namespace

void update(Trace& trace, const Network& network, const Vector& input, const Change& change) {
    if (is_structural(change)) {
        trace = forward(network, input);
        return;
    }
    NETGLOW_ASSERT(trace.layers.size() == network.depth() && trace.input.size() == input.size());
    Updater updater{trace, network};
    if (const InputChanged* one = std::get_if<InputChanged>(&change)) {
        updater.input_changed(input, static_cast<Index>(one->index));
    } else if (std::holds_alternative<InputsChanged>(change)) {
        updater.inputs_changed(input);
    } else {
        std::visit(updater, change);
    }
}

}  // namespace netglow
