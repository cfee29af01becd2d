// What changes a network's shape: Network::insert_neuron, take_neuron, replace_layers.
#include <span>
#include <utility>

#include "core/base/assert.h"
#include "core/base/error.h"
#include "core/network/network.h"

namespace netglow {
namespace {

void insert_row(Matrix& matrix, Eigen::Index at, const Vector& row) {
    Matrix larger(matrix.rows() + 1, matrix.cols());
    larger << matrix.topRows(at), row.transpose(), matrix.bottomRows(matrix.rows() - at);
    matrix = std::move(larger);
}

void insert_column(Matrix& matrix, Eigen::Index at, const Vector& column) {
    Matrix larger(matrix.rows(), matrix.cols() + 1);
    larger << matrix.leftCols(at), column, matrix.rightCols(matrix.cols() - at);
    matrix = std::move(larger);
}

void remove_row(Matrix& matrix, Eigen::Index at) {
    Matrix smaller(matrix.rows() - 1, matrix.cols());
    smaller << matrix.topRows(at), matrix.bottomRows(matrix.rows() - at - 1);
    matrix = std::move(smaller);
}

void remove_column(Matrix& matrix, Eigen::Index at) {
    Matrix smaller(matrix.rows(), matrix.cols() - 1);
    smaller << matrix.leftCols(at), matrix.rightCols(matrix.cols() - at - 1);
    matrix = std::move(smaller);
}

void insert_value(Vector& vector, Eigen::Index at, double value) {
    Vector larger(vector.size() + 1);
    larger << vector.head(at), value, vector.tail(vector.size() - at);
    vector = std::move(larger);
}

void remove_value(Vector& vector, Eigen::Index at) {
    Vector smaller(vector.size() - 1);
    smaller << vector.head(at), vector.tail(vector.size() - at - 1);
    vector = std::move(smaller);
}

/// No names at all where no neuron has one.
void tidy(std::vector<std::string>& names) {
    for (const std::string& name : names) {
        if (!name.empty()) return;
    }
    names.clear();
}

std::size_t weights_of(std::span<const Dense> layers) {
    std::size_t weights = 0;
    for (const Dense& dense : layers) weights += dense.neurons() * dense.fan_in();
    return weights;
}

void require_weights(std::size_t weights) {
    if (weights <= Limits::weights) return;
    throw Error("The network would have " + std::to_string(weights) + " weights; the most is " +
                std::to_string(Limits::weights));
}

}  // namespace

void Network::set_neuron_name(NeuronAt at, const std::string& name) {
    NETGLOW_ASSERT(at.layer >= 1 && contains(at));
    std::vector<std::string>& names = layers_[at.layer - 1].names;
    if (names.empty()) names.resize(neurons(at.layer));
    names[at.index] = name;
    tidy(names);
}

void Network::insert_neuron(NeuronAt at, const Neuron& neuron) {
    NETGLOW_ASSERT(at.layer <= depth() && at.index <= neurons(at.layer));
    if (neurons(at.layer) == Limits::neurons_in_a_layer) {
        throw Error("A layer has at most " + std::to_string(Limits::neurons_in_a_layer) + " neurons");
    }
    require_weights(weights_of(layers_) + static_cast<std::size_t>(neuron.incoming.size() + neuron.outgoing.size()));
    if (!neuron.incoming.allFinite() || !neuron.outgoing.allFinite() || !(neuron.bias - neuron.bias == 0)) {
        throw Error("found a number that is not finite, expected finite weights and bias");
    }
    const auto index = static_cast<Eigen::Index>(at.index);
    if (at.layer < depth()) {
        Matrix& next = layers_[at.layer].weights;
        NETGLOW_ASSERT(neuron.outgoing.size() == next.rows());
        insert_column(next, index, neuron.outgoing);
    }
    if (at.layer == 0) return;
    Dense& dense = layers_[at.layer - 1];
    NETGLOW_ASSERT(neuron.incoming.size() == dense.weights.cols());
    insert_row(dense.weights, index, neuron.incoming);
    if (dense.bias) insert_value(*dense.bias, index, neuron.bias);
    if (!dense.names.empty() || !neuron.name.empty()) {
        dense.names.resize(dense.neurons() - 1);
        dense.names.insert(dense.names.begin() + index, neuron.name);
    }
}

Neuron Network::take_neuron(NeuronAt at) {
    NETGLOW_ASSERT(contains(at));
    if (neurons(at.layer) == 1) throw Error("This is the last neuron of its layer, and a layer needs one");
    const auto index = static_cast<Eigen::Index>(at.index);
    Neuron neuron;
    if (at.layer < depth()) {
        neuron.outgoing = layers_[at.layer].weights.col(index);
        remove_column(layers_[at.layer].weights, index);
    }
    if (at.layer == 0) return neuron;
    Dense& dense = layers_[at.layer - 1];
    neuron.incoming = dense.weights.row(index).transpose();
    remove_row(dense.weights, index);
    if (dense.bias) {
        neuron.bias = (*dense.bias)[index];
        remove_value(*dense.bias, index);
    }
    if (!dense.names.empty()) {
        neuron.name = std::move(dense.names[at.index]);
        dense.names.erase(dense.names.begin() + index);
        tidy(dense.names);
    }
    return neuron;
}

std::vector<Dense> Network::replace_layers(std::size_t first, std::size_t count, std::vector<Dense> with) {
    NETGLOW_ASSERT(first >= 1 && first + count <= depth() + 1);
    if (depth() - count + with.size() == 0) throw Error("This is the last layer, and a network needs one");
    if (depth() - count + with.size() > Limits::layers) {
        throw Error("A network has at most " + std::to_string(Limits::layers) + " layers");
    }
    const auto begin = layers_.begin() + static_cast<std::ptrdiff_t>(first - 1);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    std::size_t signals = neurons(first - 1);
    if (!with.empty()) {
        // A network of its own holds the layers to every rule.
        with = Network(std::move(with)).layers_;
        if (with.front().fan_in() != signals) {
            throw Error("The layers put in receive " + std::to_string(with.front().fan_in()) + " signals, and " +
                        std::to_string(signals) + " come");
        }
        signals = with.back().neurons();
    }
    if (end != layers_.end() && end->fan_in() != signals) {
        throw Error("The layer behind receives " + std::to_string(end->fan_in()) + " signals, and " +
                    std::to_string(signals) + " come");
    }
    require_weights(weights_of(layers_) - weights_of(std::span<const Dense>(layers_).subspan(first - 1, count)) +
                    weights_of(with));
    std::vector<Dense> before(std::make_move_iterator(begin), std::make_move_iterator(end));
    layers_.insert(layers_.erase(begin, end), std::make_move_iterator(with.begin()),
                   std::make_move_iterator(with.end()));
    return before;
}

}  // namespace netglow
