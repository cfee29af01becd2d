// Gemm and MatMul: the layers.
#include <algorithm>

#include "core/onnx/attributes.h"
#include "core/onnx/nodes.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

/// Of a product: the signal, and where it and the matrix stand among the two inputs.
struct Factors {
    Signal& signal;
    bool signal_first;
    int matrix;
    const Tensor& constant;
};

Factors factors_of(Import& import, const Node& node) {
    Signal* travelling = import.signal(node, 0);
    const bool first = travelling != nullptr;
    if (!first) {
        travelling = import.signal(node, 1);
    }
    if (travelling == nullptr) {
        throw Unfit(node, "neither of its matrices comes from the model's input");
    }
    import.require_current(node, *travelling);
    const int matrix = first ? 1 : 0;
    const Tensor& weights = import.constant_of(node, matrix, "matrix");
    if (weights.values.empty()) {
        throw Error(title_of(node) + ": found a matrix of the dimensions " + dims_text(weights.dims) +
                    ", expected one that holds numbers");
    }
    import.budget().take_numbers(weights.values.size(), title_of(node));  // they become a layer's
    return {*travelling, first, matrix, weights};
}

void require_features(const Import& import, const Node& node, const Signal& signal, std::size_t axis,
                      Eigen::Index wanted) {
    const std::int64_t found = signal.dims[axis];
    if (!signal.all_along(axis)) {
        throw Unfit(node, "it multiplies along one of several dimensions " + dims_text(signal.dims) +
                              "; Netglow shows fully connected layers");
    }
    if (found != kUnknownDim && found != wanted) {
        throw Error(title_of(node) + ": found a matrix for " + std::to_string(wanted) + " values, expected one for " +
                    std::to_string(found));
    }
    const std::size_t features = import.chain.features();
    if (features != 0 && features != static_cast<std::size_t>(wanted)) {
        throw Error(title_of(node) + ": found a matrix for " + std::to_string(wanted) + " values, expected one for " +
                    std::to_string(features));
    }
}

/// "fc1" of "fc1.weight"; "" where the matrix has no telling name.
std::string layer_name_of(const Node& node, int index) {
    const std::string& name = node.input(index);
    const std::size_t cut = name.find_last_of("./");
    if (cut == std::string::npos || cut == 0 || name.find("::") != std::string::npos) {
        return "";
    }
    const std::string tail = name.substr(cut + 1);
    const bool usual = tail == "weight" || tail == "kernel" || tail == "kernel:0" || tail == "W" || tail == "w";
    const std::string stem = name.substr(0, cut);
    const bool number =
        std::all_of(stem.begin(), stem.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return usual && !number ? stem : "";
}

/// The features along the axis become `weights`·them; rows receive. A matrix of rank 1 takes the axis away.
void multiply_along(Import& import, const Node& node, const Factors& factors, std::size_t axis, Matrix weights) {
    Signal& travelling = factors.signal;
    require_features(import, node, travelling, axis, weights.cols());
    import.settle(node, travelling);
    Signal result = travelling;
    result.dims[axis] = weights.rows();
    if (factors.constant.rank() == 1) {
        result.dims.erase(result.dims.begin() + static_cast<std::ptrdiff_t>(axis));
        if (result.batch && *result.batch > axis) {
            --*result.batch;
        }
    }
    import.chain.multiply(std::move(weights), std::nullopt, layer_name_of(node, factors.matrix));
    result.function = base_function();
    import.put(node, std::move(result));
}

/// Of an equation such as "ab,bc->ac": the signal's axis that the matrix multiplies, and which of its sides receives.
struct Contraction {
    std::size_t axis;
    bool columns_receive;
};

Contraction contraction_of(const Node& node, const Factors& factors) {
    std::string equation = text_attribute(node, "equation", "");
    std::erase(equation, ' ');
    const std::size_t comma = equation.find(',');
    const std::size_t arrow = equation.find("->");
    if (comma != std::string::npos && arrow != std::string::npos && comma < arrow && factors.constant.rank() == 2) {
        const std::string left = equation.substr(0, comma);
        const std::string right = equation.substr(comma + 1, arrow - comma - 1);
        const std::string signal = factors.signal_first ? left : right;
        const std::string matrix = factors.signal_first ? right : left;
        const std::size_t rank = factors.signal.dims.size();
        // "..." stands for all dimensions before the last ones.
        const std::size_t open = signal.starts_with("...") ? 3 : 0;
        const std::size_t before = open != 0 && rank + open >= signal.size() ? rank + open - signal.size() : 0;
        for (const bool columns : {true, false}) {
            const std::size_t at = matrix.size() == 2 ? signal.find(matrix[columns ? 0 : 1], open) : std::string::npos;
            if (at == std::string::npos || before + signal.size() - open != rank) {
                continue;
            }
            std::string made = signal;
            made[at] = matrix[columns ? 1 : 0];
            if (equation.substr(arrow + 2) == made && signal.find(made[at], open) == std::string::npos) {
                return {before + at - open, columns};
            }
        }
    }
    throw Unfit(node, "its equation '" + equation + "' is no product with a matrix");
}

}  // namespace

void read_gemm(Import& import, const Node& node) {
    const double alpha = float_attribute(node, "alpha", 1);
    const double beta = float_attribute(node, "beta", 1);
    const Factors factors = factors_of(import, node);
    const bool first = factors.signal_first;
    Signal& travelling = factors.signal;
    const bool transposed_signal = int_attribute(node, first ? "transA" : "transB", 0) != 0;
    const bool transposed_matrix = int_attribute(node, first ? "transB" : "transA", 0) != 0;
    if (travelling.dims.size() != 2) {
        throw Unfit(node, "found a signal of the dimensions " + dims_text(travelling.dims) + ", expected two of them");
    }
    // y = s·M' of a signal in rows, y = M'·s of one in columns: rows of W receive.
    Matrix weights = matrix_of(factors.constant, title_of(node));
    if (first != transposed_matrix) {
        weights.transposeInPlace();
    }
    weights *= alpha;
    const std::size_t axis = first == transposed_signal ? 0 : 1;
    require_features(import, node, travelling, axis, weights.cols());
    import.settle(node, travelling);
    Signal result = travelling;
    // Features come out along the last dimension of s·M', along the first of M'·s.
    const std::int64_t others = travelling.dims[1 - axis];
    const std::optional<std::size_t> batch = travelling.batch;
    result.dims = first ? Dims{others, weights.rows()} : Dims{weights.rows(), others};
    result.batch = batch ? std::optional<std::size_t>(first ? 0 : 1) : std::nullopt;
    std::optional<Vector> bias;
    if (const Tensor* added = import.optional_constant(node, 2, "C"); added != nullptr && beta != 0) {
        const std::optional<Vector> values = for_features(*added, result);
        if (!values) {
            throw Unfit(node, "its C of the dimensions " + dims_text(added->dims) + " is no bias for each neuron");
        }
        bias = beta * (values->size() == 1 ? Vector(Vector::Constant(weights.rows(), (*values)[0])) : *values);
    }
    import.chain.multiply(std::move(weights), std::move(bias), layer_name_of(node, factors.matrix));
    result.function = base_function();
    import.put(node, std::move(result));
}

void read_mat_mul(Import& import, const Node& node) {
    const Factors factors = factors_of(import, node);
    const bool first = factors.signal_first;
    Matrix weights = matrix_of(factors.constant, title_of(node));
    const bool list = factors.constant.rank() == 1;
    const std::size_t rank = factors.signal.dims.size();
    if (rank == 0) {
        throw Unfit(node, "found a single number, expected a signal");
    }
    const std::size_t axis = first || rank == 1 ? rank - 1 : rank - 2;
    if (first || list) {
        weights.transposeInPlace();
    }
    multiply_along(import, node, factors, axis, std::move(weights));
}

void read_einsum(Import& import, const Node& node) {
    const Factors factors = factors_of(import, node);
    const Contraction contraction = contraction_of(node, factors);
    Matrix weights = matrix_of(factors.constant, title_of(node));
    if (contraction.columns_receive) {
        weights.transposeInPlace();
    }
    multiply_along(import, node, factors, contraction.axis, std::move(weights));
}

}  // namespace netglow
