// A layer as a matrix equation: X = W · I + b, O = f(X), as far as it is known at the moment.
#pragma once

#include <optional>

#include "core/formula/neuron_formula.h"

namespace netglow {

/// How the product is written. The numbers are the same, the matrices transposed.
enum class Convention {
    rows_receive,     ///< W · x: a row of W is a receiving neuron, vectors are columns
    columns_receive,  ///< x · W: a column of W is a receiving neuron, vectors are rows (as Keras prints them)
};

/// The part of a large layer that is written: a limited number of neurons and senders, including the current ones; ⋮
/// and ⋯ stand for the rest.
struct Excerpt {
    std::size_t most_neurons = 8;
    std::size_t most_senders = 8;
    std::optional<std::size_t> neuron;  ///< must be included
    std::optional<std::size_t> sender;
};

/// The matrices, each a Formula of kind matrix. Cells carry what they stand for.
struct LayerMatrices {
    Formula weights;
    Formula signals;
    std::optional<Formula> bias;
    Formula sums;     ///< X: totals as far as terms have arrived, rings before
    Formula outputs;  ///< O
};
LayerMatrices layer_matrices(const FormulaSource& source, std::size_t layer, Convention convention,
                             const Excerpt& excerpt);

/// W · I + b = X: the sign is ≈ where the printed numbers do not give the printed sums, and where the matrices are too
/// large to check. product_sum() has the same rule.
Formula sums_equation(const FormulaSource& source, std::size_t layer, Convention convention,
                      const LayerMatrices& matrices);

/// Which letters of an equation bear the names of layers.
enum class LayersNamed {
    everywhere,  ///< X(hidden) = W(input → hidden) · I + b(hidden)
    of_vectors,  ///< X(hidden) = W · I + b: those of W and b are the same
    none,        ///< X = W · I + b
};

/// X(hidden) = W(input → hidden) · I + b(hidden), and O(hidden) = σ(X).
Formula sums_in_names(const Document& document, std::size_t layer, Convention convention,
                      LayersNamed named = LayersNamed::everywhere);
Formula outputs_in_names(const Document& document, std::size_t layer, LayersNamed named = LayersNamed::everywhere);

/// For copying: names and matrices of both equations, whole.
Formula layer_in_full(const FormulaSource& source, std::size_t layer, Convention convention);

/// Which of `count` indices are written, in order; nothing stands for those left out between two. At most `most` of
/// them, the first, `current` with its neighbours, and the last among them.
std::vector<std::optional<std::size_t>> shown_indices(std::size_t count, std::size_t most,
                                                      std::optional<std::size_t> current);

}  // namespace netglow
