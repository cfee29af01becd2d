// Network: layers of weights, validated when built; afterwards it stays valid (shapes fit, all numbers finite).
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/network/activation.h"
#include "core/network/place.h"

namespace netglow {

/// The largest network that is accepted; files are held to it while they are read, before matrices are allocated.
struct Limits {
    static constexpr std::size_t layers = 64;
    static constexpr std::size_t neurons_in_a_layer = 65'536;
    static constexpr std::size_t weights = 100'000'000;
};

/// A dense layer: X = W·I + b, O = f(X).
struct Dense {
    std::string name;  ///< empty: named by its place ("hidden 1")
    Activation activation;
    Matrix weights;                  ///< rows = receiving neurons, columns = sending neurons
    std::optional<Vector> bias;      ///< one per row; absent: the layer has none
    std::vector<std::string> names;  ///< one per row, or empty: named by their place ("h1")

    std::size_t neurons() const { return static_cast<std::size_t>(weights.rows()); }
    std::size_t fan_in() const { return static_cast<std::size_t>(weights.cols()); }
};

/// All that belongs to one neuron and to no other.
struct Neuron {
    Vector incoming;   ///< its weights, one per neuron of the layer before; none for an input
    Vector outgoing;   ///< the next layer's weights of its signal, one per receiver; none in the last layer
    double bias = 0;   ///< unused where its layer has none, and for an input
    std::string name;  ///< of a computed neuron; empty: named by its place
};

/// Moves the item at `from` to `to`; those between shift by one. An empty list stays empty.
template <typename Items>
void move_item(Items& items, std::size_t from, std::size_t to) noexcept {
    const auto at = [&](std::size_t index) { return items.begin() + static_cast<std::ptrdiff_t>(index); };
    if (items.begin() == items.end()) return;
    if (from < to) {
        std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
}

class Network {
public:
    /// Throws Error, naming the place as files do ("layers[1].bias"), where shapes do not fit, a number is not finite,
    /// a limit is exceeded, or there is no layer or no neuron.
    explicit Network(std::vector<Dense> layers);

    std::size_t inputs() const { return layers_.front().fan_in(); }
    /// Computed layers; places in them are 1 .. depth().
    std::size_t depth() const { return layers_.size(); }
    std::size_t neurons(std::size_t layer) const { return layer == 0 ? inputs() : this->layer(layer).neurons(); }
    const Dense& layer(std::size_t layer) const;  ///< 1 .. depth(); asserts
    const std::vector<Dense>& layers() const { return layers_; }

    bool contains(NeuronAt at) const;
    bool contains(EdgeAt at) const;

    double weight(EdgeAt at) const;
    /// 0 where the layer has no biases.
    double bias(NeuronAt at) const;

    /// The setters throw Error where a value is not finite, and assert that the place exists.
    void set_weight(EdgeAt at, double value);
    void set_bias(NeuronAt at, double value);  ///< asserts that the layer has biases
    void set_biases(std::size_t layer, std::optional<Vector> bias);
    void set_activation(std::size_t layer, Activation activation);
    void set_weights(std::size_t layer, Matrix weights);  ///< asserts the shape
    void set_layer_name(std::size_t layer, std::string name) { layers_.at(layer - 1).name = std::move(name); }
    void set_neuron_name(NeuronAt at, const std::string& name);  ///< layer >= 1
    /// One per neuron, or none; layer >= 1. Asserts their number.
    void set_neuron_names(std::size_t layer, std::vector<std::string> names);

    // The structure. All of these throw Error where the network would no longer be valid. Where they throw, for want of
    // memory, too, nothing has changed.

    /// Inserts a neuron, which will be at `at`; at.index may be the number of neurons. Asserts that the lengths fit.
    void insert_neuron(NeuronAt at, const Neuron& neuron);
    /// Removes a neuron and returns what insert_neuron() needs to restore it.
    Neuron take_neuron(NeuronAt at);
    /// Moves the neuron at `from` to `to`; those between shift by one. Never fails; asserts that both are there.
    void move_neuron(NeuronAt from, std::size_t to) noexcept;
    /// Replaces the `count` layers from `first` on by `with`, and returns the old ones.
    std::vector<Dense> replace_layers(std::size_t first, std::size_t count, std::vector<Dense> with);

private:
    std::vector<Dense> layers_;
};

}  // namespace netglow
