#include "core/onnx/labels.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/network/network.h"
#include "core/onnx/attributes.h"
#include "core/onnx/tensor.h"

namespace netglow {
namespace {

std::vector<std::string> texts_of(const std::vector<std::int64_t>& numbers) {
    std::vector<std::string> texts;
    for (const std::int64_t number : numbers) {
        texts.push_back(std::to_string(number));
    }
    return texts;
}

/// Texts, or whole numbers as texts; none where it is another tensor, or its data is wrong.
std::vector<std::string> texts_in(const onnx::TensorProto& tensor) {
    if (tensor.data_type() == onnx::TensorProto::STRING) {
        return {tensor.string_data().begin(), tensor.string_data().end()};
    }
    const bool whole = tensor.data_type() == onnx::TensorProto::INT64 || tensor.data_type() == onnx::TensorProto::INT32;
    const bool in_file = tensor.data_location() == onnx::TensorProto::EXTERNAL;
    if (!whole || in_file || tensor.dims_size() != 1 ||
        tensor.dims(0) > static_cast<std::int64_t>(Limits::neurons_in_a_layer)) {
        return {};
    }
    try {
        LoadBudget budget;  // of its own: there are few
        const Tensor numbers = read_tensor(tensor, {}, budget);
        constexpr double kWhole = 9e15;
        if (!std::all_of(numbers.values.begin(), numbers.values.end(), [](double x) { return std::abs(x) < kWhole; })) {
            return {};
        }
        return texts_of({numbers.values.begin(), numbers.values.end()});
    } catch (const Error&) {
        return {};  // names are no reason to refuse a network
    }
}

std::vector<std::string> constant_texts(const GraphIndex& graph, const std::string& value) {
    if (const onnx::TensorProto* tensor = graph.initializer(value)) {
        return texts_in(*tensor);
    }
    const Node* maker = graph.maker_of(value);
    const onnx::AttributeProto* constant =
        maker != nullptr && maker->op_type() == "Constant" ? attribute(*maker, "value") : nullptr;
    return constant != nullptr ? texts_in(constant->t()) : std::vector<std::string>();
}

bool is_constant(const GraphIndex& graph, const std::string& value) {
    const Node* maker = graph.maker_of(value);
    return graph.initializer(value) != nullptr || (maker != nullptr && maker->op_type() == "Constant");
}

/// The way back from an output to the scores.
class WayBack {
public:
    WayBack(const GraphIndex& graph, const std::string& output)
        : graph_(graph), value_(output), ending_{output, {}, {}} {}

    Ending go() {
        constexpr int kMostSteps = 16;
        for (int step = 0; step < kMostSteps; ++step) {
            const Node* node = graph_.maker_of(value_);
            if (node == nullptr || node->input_size() == 0 || !pass(*node)) {
                break;
            }
        }
        return ending_;
    }

private:
    /// False at a node that makes no label.
    bool pass(const Node& node) {
        static const std::set<std::string, std::less<>> kSame = {"Cast",    "Identity", "Reshape",
                                                                 "Squeeze", "Flatten",  "Unsqueeze"};
        const std::string& op = node.op_type();
        if (op == "ZipMap") {
            name_classes(class_labels(node));
            end_before(node, node.input(0), "the dictionary that it makes of the outputs is");
            return true;
        }
        if (op == "ArgMax") {
            end_before(node, node.input(0), "the label, the class of the largest output, is");
            return false;
        }
        if (op == "TopK") {
            end_before(node, node.input(0), "the list of the largest outputs is");
            return false;
        }
        if (op == "LinearClassifier") {
            if (value_ == node.output(0) && node.output_size() > 1) {
                ending_.value = node.output(1);
                ending_.notes.push_back(title_of(node) + ": the label is left out");
            }
            return false;
        }
        if ((op == "ArrayFeatureExtractor" || op == "Gather") && node.input_size() == 2 &&
            is_constant(graph_, node.input(0))) {
            name_classes(constant_texts(graph_, node.input(0)));
            value_ = node.input(1);
            return true;
        }
        if (op == "LabelEncoder") {
            name_classes(texts_attribute(node, "values_strings"));
            value_ = node.input(0);
            return true;
        }
        value_ = node.input(0);
        return kSame.contains(op);
    }

    void end_before(const Node& node, const std::string& value, const char* what) {
        value_ = value;
        if (graph_.maker_of(value) != nullptr) {
            ending_.value = value;
            ending_.classes = classes_;
            ending_.notes.push_back(title_of(node) + ": " + what + " left out");
        }
    }
    void name_classes(std::vector<std::string> names) {
        if (!names.empty()) {
            classes_ = std::move(names);
        }
    }

    const GraphIndex& graph_;
    std::string value_;
    std::vector<std::string> classes_;
    Ending ending_;
};

}  // namespace

std::vector<std::string> class_labels(const Node& node) {
    if (std::vector<std::string> texts = texts_attribute(node, "classlabels_strings"); !texts.empty()) {
        return texts;
    }
    for (const char* name : {"classlabels_int64s", "classlabels_ints"}) {
        if (const auto numbers = ints_attribute(node, name); numbers && !numbers->empty()) {
            return texts_of(*numbers);
        }
    }
    return {};
}

Ending ending_at(const GraphIndex& graph, const std::string& output) {
    return WayBack(graph, output).go();
}

}  // namespace netglow
