#include "core/document/structure.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/text/decimal.h"

namespace netglow {
namespace {

void require_layer(const Document& document, std::size_t layer) {
    if (layer < 1 || layer > document.network.depth()) throw Error("There is no layer " + std::to_string(layer));
}

void require_neuron(const Document& document, NeuronAt at) {
    if (!document.network.contains(at)) throw Error("There is no such neuron");
}

/// A matrix of another shape: what both have in common is kept, the rest drawn.
Matrix reshaped_to(const Matrix& weights, std::size_t rows, std::size_t columns, const WeightRule& rule) {
    Matrix result = initial_weights(rule, rows, columns);
    const Eigen::Index top = std::min(result.rows(), weights.rows());
    const Eigen::Index left = std::min(result.cols(), weights.cols());
    result.topLeftCorner(top, left) = weights.topLeftCorner(top, left);
    return result;
}

Extras extras_of(const Document& document, std::size_t layer) {
    return document.layer_extras.empty() ? Extras{} : document.layer_extras[layer - 1];
}

/// The layers `first` .. `last` of before in another order or number. `sources` says where each of `with` comes from.
Edit replaced(const Document& document, std::size_t first, std::size_t last, std::vector<Dense> with,
              const std::vector<std::optional<std::size_t>>& sources, std::string title, const WeightRule& rule) {
    auto parts = std::make_shared<ReplaceLayers::Parts>();
    std::size_t signals = document.network.neurons(first - 1);
    parts->kept.resize(last + 1 - first);
    for (std::size_t i = 0; i < with.size(); ++i) {
        if (with[i].fan_in() != signals)
            with[i].weights = reshaped_to(with[i].weights, with[i].neurons(), signals, rule);
        signals = with[i].neurons();
        parts->extras.push_back(sources[i] ? extras_of(document, *sources[i]) : Extras{});
        if (sources[i] && !parts->kept[*sources[i] - first]) parts->kept[*sources[i] - first] = i;
    }
    parts->with = std::move(with);
    parts->title = std::move(title);
    return ReplaceLayers{first, last + 1 - first, std::move(parts)};
}

}  // namespace

Edit add_neuron(const Document& document, NeuronAt at, const WeightRule& rule) {
    const Network& network = document.network;
    if (at.layer > network.depth() || at.index > network.neurons(at.layer)) throw Error("There is no such place");
    auto parts = std::make_shared<NeuronParts>();
    if (at.layer > 0) {
        const std::size_t in = network.neurons(at.layer - 1);
        const Matrix drawn = initial_weights(rule, network.neurons(at.layer) + 1, in);
        parts->neuron.incoming = drawn.row(static_cast<Eigen::Index>(at.index)).transpose();
    }
    if (at.layer < network.depth()) {
        const std::size_t out = network.neurons(at.layer + 1);
        const Matrix drawn = initial_weights(rule, out, network.neurons(at.layer) + 1, 1);
        parts->neuron.outgoing = drawn.col(static_cast<Eigen::Index>(at.index));
    }
    return InsertNeuron{at, std::move(parts)};
}

Edit duplicate_neuron(const Document& document, NeuronAt at) {
    require_neuron(document, at);
    const Network& network = document.network;
    const auto index = static_cast<Eigen::Index>(at.index);
    auto parts = std::make_shared<NeuronParts>();
    if (at.layer > 0) {
        parts->neuron.incoming = network.layer(at.layer).weights.row(index).transpose();
        parts->neuron.bias = network.bias(at);
    } else {
        parts->input = document.input[index];
        for (const Case& one : document.cases) parts->in_cases.push_back(one.input[index]);
    }
    if (at.layer < network.depth()) {
        parts->neuron.outgoing = network.layer(at.layer + 1).weights.col(index);
    } else {
        for (const Case& one : document.cases) {
            parts->in_targets.push_back(one.target ? std::optional((*one.target)[index]) : std::nullopt);
        }
    }
    return InsertNeuron{{at.layer, at.index + 1}, std::move(parts)};
}

Edit add_layer(const Document& document, std::size_t at, const WeightRule& rule) {
    const Network& network = document.network;
    if (at < 1 || at > network.depth() + 1) throw Error("There is no such place for a layer");
    const std::size_t neurons = network.neurons(at - 1);
    const Dense& like = network.layer(std::min(at, network.depth()));
    Dense dense;
    // softmax belongs to the end of a network.
    const bool whole = needs_whole_layer(like.activation.kind) && at <= network.depth();
    dense.activation = whole ? Activation::of(ActivationKind::sigmoid) : like.activation;
    dense.weights = initial_weights(rule, neurons, neurons);
    if (like.bias) dense.bias = Vector::Zero(static_cast<Eigen::Index>(neurons));
    return replaced(document, at, at - 1, {std::move(dense)}, {std::nullopt}, "Add a layer", rule);
}

Edit remove_layer(const Document& document, std::size_t layer, const WeightRule& rule) {
    require_layer(document, layer);
    const Network& network = document.network;
    std::string title = "Remove " + layer_name(document, layer);
    if (layer == network.depth()) return replaced(document, layer, layer, {}, {}, std::move(title), rule);
    return replaced(document, layer, layer + 1, {network.layer(layer + 1)}, {layer + 1}, std::move(title), rule);
}

Edit duplicate_layer(const Document& document, std::size_t layer, const WeightRule& rule) {
    require_layer(document, layer);
    const Dense& dense = document.network.layer(layer);
    Dense copy = dense;
    copy.name.clear();
    return replaced(document, layer, layer, {dense, std::move(copy)}, {layer, std::nullopt},
                    "Duplicate " + layer_name(document, layer), rule);
}

Edit move_layer(const Document& document, std::size_t layer, std::size_t to, const WeightRule& rule) {
    require_layer(document, layer);
    require_layer(document, to);
    const Network& network = document.network;
    const std::size_t first = std::min(layer, to);
    // The layer behind may have to receive another number of signals.
    const std::size_t last = std::min(std::max(layer, to) + 1, network.depth());
    std::vector<Dense> with;
    std::vector<std::optional<std::size_t>> sources;
    for (std::size_t k = first; k <= last; ++k) {
        if (k != layer) sources.emplace_back(k);
    }
    sources.insert(sources.begin() + static_cast<std::ptrdiff_t>(to - first), layer);
    for (const std::optional<std::size_t>& source : sources) with.push_back(network.layer(*source));
    return replaced(document, first, last, std::move(with), sources, "Move " + layer_name(document, layer), rule);
}

Edit resize_layer(const Document& document, std::size_t layer, std::size_t neurons, const WeightRule& rule) {
    require_layer(document, layer);
    if (neurons < 1 || neurons > Limits::neurons_in_a_layer) {
        throw Error("A layer has 1 to " + std::to_string(Limits::neurons_in_a_layer) + " neurons");
    }
    const Network& network = document.network;
    Dense dense = network.layer(layer);
    dense.weights = reshaped_to(dense.weights, neurons, dense.fan_in(), rule);
    if (dense.bias) {
        const Eigen::Index before = dense.bias->size();
        dense.bias->conservativeResize(static_cast<Eigen::Index>(neurons));
        if (dense.bias->size() > before) dense.bias->tail(dense.bias->size() - before).setZero();
    }
    if (!dense.names.empty()) dense.names.resize(neurons);
    std::vector<Dense> with = {std::move(dense)};
    std::vector<std::optional<std::size_t>> sources = {layer};
    const std::size_t last = std::min(layer + 1, network.depth());
    if (last > layer) {
        with.push_back(network.layer(last));
        sources.emplace_back(last);
    }
    return replaced(document, layer, last, std::move(with), sources, "Resize " + layer_name(document, layer), rule);
}

WeightDrawing weight_drawing(const Document& document, std::size_t first, std::size_t last, const WeightRule& rule) {
    require_layer(document, first);
    require_layer(document, last);
    const std::string seed = rule.kind == WeightRuleKind::zeros ? "" : ", seed " + std::to_string(rule.seed);
    WeightDrawing drawing{rule,
                          first,
                          {},
                          "Randomise " + (first == last ? layer_name(document, first) : "all weights") + " (" +
                              std::string(name_of(rule.kind)) + seed + ")"};
    for (std::size_t layer = first; layer <= last; ++layer) {
        const Dense& dense = document.network.layer(layer);
        drawing.shapes.push_back({dense.neurons(), dense.fan_in()});
    }
    return drawing;
}

double WeightDrawing::weights() const {
    double count = 0;
    for (const Shape& shape : shapes) count += static_cast<double>(shape.rows) * static_cast<double>(shape.columns);
    return count;
}

Edit WeightDrawing::draw(const Progress& progress) const {
    SetWeights edit{first, {}, title};
    const double all = weights();
    double done = 0;
    for (const Shape& shape : shapes) {
        const double end = done + static_cast<double>(shape.rows) * static_cast<double>(shape.columns);
        const auto stream = static_cast<std::uint32_t>(first + edit.weights.size());
        edit.weights.push_back(
            initial_weights(rule, shape.rows, shape.columns, stream, part_of(progress, done / all, end / all)));
        done = end;
    }
    return edit;
}

Edit randomise(const Document& document, std::size_t first, std::size_t last, const WeightRule& rule) {
    return weight_drawing(document, first, last, rule).draw();
}

Edit scale_weights(const Document& document, std::size_t first, std::size_t last, double factor) {
    require_layer(document, first);
    require_layer(document, last);
    SetWeights edit{
        first,
        {},
        "Scale " + (first == last ? layer_name(document, first) : "all weights") + " by " + decimal_text(factor)};
    for (std::size_t layer = first; layer <= last; ++layer) {
        edit.weights.push_back(document.network.layer(layer).weights * factor);
    }
    return edit;
}

std::string shape_text(const Network& network) {
    std::string text = std::to_string(network.inputs());
    for (std::size_t layer = 1; layer <= network.depth(); ++layer) text += "-" + std::to_string(network.neurons(layer));
    return text;
}

}  // namespace netglow
