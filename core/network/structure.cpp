// What changes a network's shape: Network::insert_neuron, take_neuron, replace_layers.
#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "core/base/assert.h"
#include "core/base/error.h"
#include "core/network/network.h"

namespace netglow {
namespace {

Matrix with_row(const Matrix& matrix, Eigen::Index at, const Vector& row) {
    Matrix larger(matrix.rows() + 1, matrix.cols());
    larger << matrix.topRows(at), row.transpose(), matrix.bottomRows(matrix.rows() - at);
    return larger;
}

Matrix with_column(const Matrix& matrix, Eigen::Index at, const Vector& column) {
    Matrix larger(matrix.rows(), matrix.cols() + 1);
    larger << matrix.leftCols(at), column, matrix.rightCols(matrix.cols() - at);
    return larger;
}

Matrix without_row(const Matrix& matrix, Eigen::Index at) {
    Matrix smaller(matrix.rows() - 1, matrix.cols());
    smaller << matrix.topRows(at), matrix.bottomRows(matrix.rows() - at - 1);
    return smaller;
}

Matrix without_column(const Matrix& matrix, Eigen::Index at) {
    Matrix smaller(matrix.rows(), matrix.cols() - 1);
    smaller << matrix.leftCols(at), matrix.rightCols(matrix.cols() - at - 1);
    return smaller;
}

Vector with_value(const Vector& vector, Eigen::Index at, double value) {
    Vector larger(vector.size() + 1);
    larger << vector.head(at), value, vector.tail(vector.size() - at);
    return larger;
}

Vector without_value(const Vector& vector, Eigen::Index at) {
    Vector smaller(vector.size() - 1);
    smaller << vector.head(at), vector.tail(vector.size() - at - 1);
    return smaller;
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
    std::vector<std::string> names = layers_[at.layer - 1].names;
    if (names.empty()) names.resize(neurons(at.layer));
    names[at.index] = name;
    tidy(names);
    layers_[at.layer - 1].names = std::move(names);
}

void Network::set_neuron_names(std::size_t layer, std::vector<std::string> names) {
    NETGLOW_ASSERT(layer >= 1 && layer <= depth() && (names.empty() || names.size() == neurons(layer)));
    layers_[layer - 1].names = std::move(names);
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
    // What may fail for want of memory comes before anything changes.
    Matrix next;
    if (at.layer < depth()) {
        NETGLOW_ASSERT(neuron.outgoing.size() == layers_[at.layer].weights.rows());
        next = with_column(layers_[at.layer].weights, index, neuron.outgoing);
    }
    if (at.layer > 0) {
        Dense& dense = layers_[at.layer - 1];
        NETGLOW_ASSERT(neuron.incoming.size() == dense.weights.cols());
        Matrix weights = with_row(dense.weights, index, neuron.incoming);
        std::optional<Vector> bias;
        if (dense.bias) bias = with_value(*dense.bias, index, neuron.bias);
        std::vector<std::string> names = dense.names;
        if (!names.empty() || !neuron.name.empty()) {
            names.resize(dense.neurons());
            names.insert(names.begin() + index, neuron.name);
        }
        dense.weights = std::move(weights);
        dense.bias = std::move(bias);
        dense.names = std::move(names);
    }
    if (at.layer < depth()) layers_[at.layer].weights = std::move(next);
}

Neuron Network::take_neuron(NeuronAt at) {
    NETGLOW_ASSERT(contains(at));
    if (neurons(at.layer) == 1) throw Error("This is the last neuron of its layer, and a layer needs one");
    const auto index = static_cast<Eigen::Index>(at.index);
    Neuron neuron;
    Matrix next;
    if (at.layer < depth()) {
        neuron.outgoing = layers_[at.layer].weights.col(index);
        next = without_column(layers_[at.layer].weights, index);
    }
    if (at.layer > 0) {
        Dense& dense = layers_[at.layer - 1];
        neuron.incoming = dense.weights.row(index).transpose();
        Matrix weights = without_row(dense.weights, index);
        if (dense.bias) {
            neuron.bias = (*dense.bias)[index];
            dense.bias = without_value(*dense.bias, index);
        }
        dense.weights = std::move(weights);
        if (!dense.names.empty()) {
            neuron.name = std::move(dense.names[at.index]);
            dense.names.erase(dense.names.begin() + index);
            tidy(dense.names);
        }
    }
    if (at.layer < depth()) layers_[at.layer].weights = std::move(next);
    return neuron;
}

void Network::move_neuron(NeuronAt from, std::size_t to) noexcept {
    NETGLOW_ASSERT(contains(from) && to < neurons(from.layer));
    if (from.layer < depth()) {
        // Columns follow each other in memory: moving one past others is a rotation of all their numbers.
        Matrix& next = layers_[from.layer].weights;
        const auto column = [&](std::size_t index) {
            return next.data() + next.rows() * static_cast<Eigen::Index>(index);
        };
        if (from.index < to) {
            std::rotate(column(from.index), column(from.index + 1), column(to + 1));
        } else {
            std::rotate(column(to), column(from.index), column(from.index + 1));
        }
    }
    if (from.layer == 0) return;
    Dense& dense = layers_[from.layer - 1];
    for (Eigen::Index column = 0; column < dense.weights.cols(); ++column) {
        Eigen::Map<Vector> receivers(dense.weights.data() + column * dense.weights.rows(), dense.weights.rows());
        move_item(receivers, from.index, to);
    }
    if (dense.bias) move_item(*dense.bias, from.index, to);
    move_item(dense.names, from.index, to);
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
    std::vector<Dense> before;
    std::vector<Dense> after;
    before.reserve(count);
    after.reserve(depth() - count + with.size());
    // There is memory for all of them: from here on nothing fails.
    std::move(layers_.begin(), begin, std::back_inserter(after));
    std::move(with.begin(), with.end(), std::back_inserter(after));
    std::move(end, layers_.end(), std::back_inserter(after));
    std::move(begin, end, std::back_inserter(before));
    layers_ = std::move(after);
    return before;
}

}  // namespace netglow
