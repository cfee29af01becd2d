#include "core/formula/layer_formula.h"

#include <algorithm>
#include <set>

#include "core/formula/activation_formula.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

using Indices = std::vector<std::optional<std::size_t>>;

Formula dots(bool across, bool down) {
    return word(across && down ? "⋱" : across ? "⋯" : "⋮");
}

Formula sum_cell(const FormulaSource& source, NeuronAt at) {
    const Network& network = source.document.network;
    const std::size_t known = source.moment.terms_known(at, term_count(network, at.layer));
    if (source.moment.sum_known(at) || known == 0) {
        return number_if(source.moment.sum_known(at), source, source.trace.sum(at), SumOf{at});
    }
    return number_of(source, partial_sum(network, source.trace, at, known), TotalOf{at, known});
}

Formula output_cell(const FormulaSource& source, NeuronAt at) {
    return number_if(source.moment.output_known(at), source, source.trace.output(at), OutputOf{at});
}

/// A vector: a column, or a row where columns receive.
Formula vector_of(const Indices& shown, Convention convention, const auto& cell) {
    const bool across = convention == Convention::columns_receive;
    std::vector<Formula> cells;
    for (const std::optional<std::size_t>& index : shown) {
        cells.push_back(index ? cell(*index) : dots(across, !across));
    }
    return matrix(across ? shown.size() : 1, std::move(cells));
}

Formula weights_of(const FormulaSource& source, std::size_t layer, Convention convention, const Indices& neurons,
                   const Indices& senders) {
    const bool transposed = convention == Convention::columns_receive;
    const Indices& rows = transposed ? senders : neurons;
    const Indices& columns = transposed ? neurons : senders;
    std::vector<Formula> cells;
    for (const std::optional<std::size_t>& row : rows) {
        for (const std::optional<std::size_t>& column : columns) {
            if (!row || !column) {
                cells.push_back(dots(!column, !row));
                continue;
            }
            const EdgeAt edge{layer, transposed ? *column : *row, transposed ? *row : *column};
            cells.push_back(number_of(source, source.document.network.weight(edge), WeightOf{edge}));
        }
    }
    return matrix(columns.size(), std::move(cells));
}

/// Whether all sums that are known are what the printed numbers give.
bool adds_up(const FormulaSource& source, std::size_t layer) {
    const Dense& dense = source.document.network.layer(layer);
    if (too_large_to_check(dense)) {
        return false;
    }
    const Vector signals = printed_signals(source, layer);
    for (std::size_t neuron = 0; neuron < dense.neurons(); ++neuron) {
        const NeuronAt at{layer, neuron};
        if (source.moment.sum_known(at) && !products_add_up(source, at, signals)) {
            return false;
        }
    }
    return true;
}

Formula of_layer(std::string_view symbol, const std::string& layer) {
    return row({name(symbol), fence(word(layer))});
}

Formula signals_name(const Document& document, std::size_t layer) {
    return layer == 1 ? name("I") : of_layer("O", layer_name(document, layer - 1));
}

Formula equation(Formula left, std::string_view equals, Formula right) {
    return row({std::move(left), sign(equals), std::move(right)});
}

Formula product(Formula weights, Formula signals, std::optional<Formula> bias, Convention convention) {
    const bool weights_first = convention == Convention::rows_receive;
    std::vector<Formula> parts = {weights_first ? std::move(weights) : std::move(signals), sign("·"),
                                  weights_first ? std::move(signals) : std::move(weights)};
    if (bias) {
        parts.push_back(sign("+"));
        parts.push_back(std::move(*bias));
    }
    return row(std::move(parts));
}

}  // namespace

std::vector<std::optional<std::size_t>> shown_indices(std::size_t count, std::size_t most,
                                                      std::optional<std::size_t> current) {
    std::set<std::size_t> chosen;
    if (count <= most) {
        for (std::size_t index = 0; index < count; ++index) {
            chosen.insert(index);
        }
    } else {
        chosen.insert(0);
        chosen.insert(count - 1);
        if (current) {
            chosen.insert(std::min(*current, count - 1));
        }
        // The rest are the current one's neighbours, on both sides alike.
        const std::size_t middle = current ? std::min(*current, count - 1) : 0;
        for (std::size_t away = 1; chosen.size() < std::max<std::size_t>(most, 3); ++away) {
            if (middle + away < count) {
                chosen.insert(middle + away);
            }
            if (middle >= away && chosen.size() < std::max<std::size_t>(most, 3)) {
                chosen.insert(middle - away);
            }
        }
    }
    Indices shown;
    for (const std::size_t index : chosen) {
        if (!shown.empty() && index != *shown.back() + 1) {
            shown.push_back(std::nullopt);
        }
        shown.emplace_back(index);
    }
    return shown;
}

LayerMatrices layer_matrices(const FormulaSource& source, std::size_t layer, Convention convention,
                             const Excerpt& excerpt) {
    const Dense& dense = source.document.network.layer(layer);
    const Indices neurons = shown_indices(dense.neurons(), excerpt.most_neurons, excerpt.neuron);
    const Indices senders = shown_indices(dense.fan_in(), excerpt.most_senders, excerpt.sender);
    LayerMatrices matrices;
    matrices.weights = weights_of(source, layer, convention, neurons, senders);
    matrices.signals = vector_of(senders, convention, [&](std::size_t i) {
        return output_cell(source, {layer - 1, i});
    });
    if (dense.bias) {
        matrices.bias = vector_of(neurons, convention, [&](std::size_t j) {
            return number_of(source, source.document.network.bias({layer, j}), BiasOf{{layer, j}});
        });
    }
    matrices.sums = vector_of(neurons, convention, [&](std::size_t j) { return sum_cell(source, {layer, j}); });
    matrices.outputs = vector_of(neurons, convention, [&](std::size_t j) { return output_cell(source, {layer, j}); });
    return matrices;
}

Formula sums_equation(const FormulaSource& source, std::size_t layer, Convention convention,
                      const LayerMatrices& matrices) {
    return equation(product(matrices.weights, matrices.signals, matrices.bias, convention),
                    adds_up(source, layer) ? "=" : "≈", matrices.sums);
}

Formula sums_in_names(const Document& document, std::size_t layer, Convention convention, LayersNamed named) {
    const std::string here = layer_name(document, layer);
    const bool none = named == LayersNamed::none;
    const bool every = named == LayersNamed::everywhere;
    Formula weights = every
                          ? row({name("W"), fence(row({word(layer_name(document, layer - 1)), sign("→"), word(here)}))})
                          : name("W");
    std::optional<Formula> bias;
    if (document.network.layer(layer).bias) {
        bias = every ? of_layer("b", here) : name("b");
    }
    Formula signals = none ? name(layer == 1 ? "I" : "O") : signals_name(document, layer);
    return equation(none ? name("X") : of_layer("X", here), "=",
                    product(std::move(weights), std::move(signals), std::move(bias), convention));
}

Formula outputs_in_names(const Document& document, std::size_t layer, LayersNamed named) {
    const ActivationKind kind = document.network.layer(layer).activation.kind;
    return equation(named == LayersNamed::none ? name("O") : of_layer("O", layer_name(document, layer)), "=",
                    row({name(symbol_of(kind)), fence(name("X"))}));
}

Formula layer_in_full(const FormulaSource& source, std::size_t layer, Convention convention) {
    const Dense& dense = source.document.network.layer(layer);
    const LayerMatrices matrices = layer_matrices(source, layer, convention, {dense.neurons(), dense.fan_in(), {}, {}});
    Formula outputs = equation(outputs_in_names(source.document, layer), "=", matrices.outputs);
    Formula sums = sums_equation(source, layer, convention, matrices);
    std::vector<Formula> second = {sign("=")};
    second.insert(second.end(), sums.parts.begin(), sums.parts.end());
    return lines({sums_in_names(source.document, layer, convention), row(std::move(second)), outputs});
}

}  // namespace netglow
