// Nodes of the domain ai.onnx.ml, by which scikit-learn's models are exported.
#include <cmath>

#include "core/onnx/attributes.h"
#include "core/onnx/labels.h"
#include "core/onnx/nodes.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

Vector vector_of(const std::vector<double>& values) {
    return Eigen::Map<const Vector>(values.data(), static_cast<Eigen::Index>(values.size()));
}

/// The axis of the features: these nodes take a row of them for each sample.
std::size_t feature_axis(const Node& node, const Signal& signal) {
    const std::size_t rank = signal.dims.size();
    if (rank == 0 || rank > 2 || !signal.all_along(rank - 1)) {
        throw Unfit(node, "found a signal of the dimensions " + dims_text(signal.dims) + ", expected a row of values");
    }
    return rank - 1;
}

/// One value for all features, or one for each; of an unknown number of them, these say how many there are.
Vector for_row(const Node& node, const char* name, double otherwise, Signal& signal, std::size_t axis) {
    const std::vector<double> values = floats_attribute(node, name);
    if (values.size() <= 1) {
        return uniform(values.empty() ? otherwise : values[0]);
    }
    const auto count = static_cast<std::int64_t>(values.size());
    if (signal.dims[axis] == kUnknownDim) {
        signal.dims[axis] = count;
    }
    if (signal.dims[axis] != count) {
        throw Error(title_of(node) + ": found a " + name + " of " + std::to_string(count) +
                    " values, expected one for each of " + std::to_string(signal.dims[axis]) + " features");
    }
    return vector_of(values);
}

struct Scores {
    Matrix weights;
    std::optional<Vector> bias;
};

Scores scores_of(const Node& node, const Signal& signal, std::size_t axis, std::size_t known_features,
                 std::size_t rows) {
    const std::vector<double> coefficients = floats_attribute(node, "coefficients");
    const std::vector<double> intercepts = floats_attribute(node, "intercepts");
    std::size_t features = known_features;
    if (signal.dims[axis] > 0) {
        features = static_cast<std::size_t>(signal.dims[axis]);
    }
    if (!intercepts.empty()) {
        rows = intercepts.size();
    } else if (features != 0 && coefficients.size() == features) {
        rows = 1;  // of two classes, one is enough
    }
    if (features == 0 && rows != 0) {
        features = coefficients.size() / rows;
    }
    const bool fits = rows != 0 && features != 0 && coefficients.size() / rows == features &&
                      coefficients.size() % rows == 0 && (known_features == 0 || features == known_features);
    if (!fits) {
        throw Error(title_of(node) + ": found " + std::to_string(coefficients.size()) + " coefficients, expected " +
                    std::to_string(rows) + " for each of " + std::to_string(features) + " features");
    }
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    Scores scores{Eigen::Map<const RowMajor>(coefficients.data(), static_cast<Eigen::Index>(rows),
                                             static_cast<Eigen::Index>(features)),
                  std::nullopt};
    if (!intercepts.empty()) {
        scores.bias = vector_of(intercepts);
    }
    return scores;
}

/// Of one row for two classes, the other's scores are the negatives.
void add_first_class(Scores& scores) {
    Matrix weights(2, scores.weights.cols());
    weights << -scores.weights, scores.weights;
    scores.weights = std::move(weights);
    if (scores.bias) {
        const double bias = (*scores.bias)[0];
        scores.bias = Eigen::Vector2d(-bias, bias);
    }
}

}  // namespace

/// Inputs are numbers here, so that nothing is missing.
void read_imputer(Import& import, const Node& node) {
    Signal result = import.signal_of(node);
    for_row(node, "imputed_value_floats", 0, result, feature_axis(node, result));
    if (!std::isnan(float_attribute(node, "replaced_value_float", 0))) {
        throw Unfit(node, "it replaces a value of the inputs; Netglow shows those that replace missing ones only");
    }
    import.put(node, std::move(result));
    import.notes.add("Imputer", "left out: it replaces missing values, and no input is missing here");
}

void read_scaler(Import& import, const Node& node) {
    Signal result = import.signal_of(node);
    const std::size_t axis = feature_axis(node, result);
    const Vector offset = for_row(node, "offset", 0, result, axis);
    const Vector scale = for_row(node, "scale", 1, result, axis);
    result.function = affine(result.function, scale, -times(offset, scale));
    import.put(node, std::move(result));
    import.notes.add("Scaler", "folded into the weights behind it: the inputs stay in their own units");
}

void read_linear(Import& import, const Node& node) {
    Signal& from = import.signal_of(node);
    const std::size_t axis = feature_axis(node, from);
    const bool classifier = node.op_type() == "LinearClassifier";
    const std::vector<std::string> labels = classifier ? class_labels(node) : std::vector<std::string>();
    const std::size_t targets =
        classifier ? labels.size()
                   : static_cast<std::size_t>(std::max<std::int64_t>(int_attribute(node, "targets", 1), 0));
    Scores scores = scores_of(node, from, axis, import.chain.features(), targets);
    const std::string transform = text_attribute(node, "post_transform", "NONE");
    const bool one_of_two = classifier && labels.size() == 2 && scores.weights.rows() == 1;
    if ((transform != "NONE" && transform != "LOGISTIC" && transform != "SOFTMAX") ||
        (one_of_two && transform == "SOFTMAX")) {
        throw Unfit(node, "its post_transform " + transform + " is none that Netglow shows (NONE, LOGISTIC, SOFTMAX)");
    }
    if (one_of_two && transform == "LOGISTIC") {
        add_first_class(scores);
    } else if (one_of_two) {
        import.notes.add(node.op_type(), "shown by its one score, that of the class '" + labels[1] + "'");
    }
    import.settle(node, from);
    Signal result = from;
    result.dims[axis] = scores.weights.rows();
    import.chain.multiply(std::move(scores.weights), std::move(scores.bias), "");
    result.function = base_function();
    if (transform == "SOFTMAX") {
        import.chain.finish_whole_layer(ActivationKind::softmax, title_of(node));
    } else if (transform == "LOGISTIC") {
        result.function = activated(base_function(), Activation::of(ActivationKind::sigmoid), node);
    }
    import.classes = labels;
    import.put(node, std::move(result), classifier ? 1 : 0);
}

/// Probabilities of all classes come to 1 already.
void read_normalizer(Import& import, const Node& node) {
    const Signal& from = import.signal_of(node);
    if (text_attribute(node, "norm", "MAX") != "L1" || !import.chain.sums_to_one(from.function)) {
        throw Unfit(node, "it divides each sample by its norm; Netglow shows fully connected layers");
    }
    import.put(node, from);
    import.notes.add("Normalizer", "left out: the probabilities come to 1 without it");
}

}  // namespace netglow
