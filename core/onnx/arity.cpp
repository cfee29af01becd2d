#include "core/onnx/arity.h"

#include <map>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace netglow {
namespace {

struct Arity {
    int least;
    int most;
};

/// In all versions of the operators together.
const std::map<std::string_view, Arity>& arities() {
    static const std::map<std::string_view, Arity> table = {
        {"Abs", {1, 1}},        {"Add", {2, 2}},         {"BatchNormalization", {5, 5}},
        {"Cast", {1, 1}},       {"Celu", {1, 1}},        {"Clip", {1, 3}},
        {"Constant", {0, 0}},   {"Div", {2, 2}},         {"Dropout", {1, 3}},
        {"Elu", {1, 1}},        {"Erf", {1, 1}},         {"Exp", {1, 1}},
        {"Flatten", {1, 1}},    {"Gather", {2, 2}},      {"Gelu", {1, 1}},
        {"Gemm", {2, 3}},       {"HardSigmoid", {1, 1}}, {"DequantizeLinear", {2, 3}},
        {"Identity", {1, 1}},   {"LeakyRelu", {1, 1}},   {"GreaterOrEqual", {2, 2}},
        {"LogSoftmax", {1, 1}}, {"MatMul", {2, 2}},      {"Mul", {2, 2}},
        {"Neg", {1, 1}},        {"PRelu", {2, 2}},       {"Pow", {2, 2}},
        {"Reciprocal", {1, 1}}, {"Relu", {1, 1}},        {"Reshape", {1, 2}},
        {"Selu", {1, 1}},       {"Shape", {1, 1}},       {"Sigmoid", {1, 1}},
        {"Softmax", {1, 1}},    {"Softplus", {1, 1}},    {"Softsign", {1, 1}},
        {"Sqrt", {1, 1}},       {"Squeeze", {1, 2}},     {"Sub", {2, 2}},
        {"Tanh", {1, 1}},       {"Transpose", {1, 1}},   {"Unsqueeze", {1, 2}},
    };
    return table;
}

int inputs_given(const Node& node) {
    int count = node.input_size();
    while (count > 0 && node.input(count - 1).empty()) {
        --count;
    }
    return count;
}

}  // namespace

void require_arity(const Node& node) {
    const bool usual_domain = node.domain().empty() || node.domain() == "ai.onnx";
    const auto known = arities().find(node.op_type());
    if (!usual_domain || known == arities().end()) {
        return;
    }
    const auto [least, most] = known->second;
    const int found = inputs_given(node);
    if (found < least || found > most) {
        const std::string range = least == most ? "" : std::to_string(least) + " to ";
        throw Error(title_of(node) + ": found " + std::to_string(found) + (found == 1 ? " input" : " inputs") +
                    ", expected " + range + std::to_string(most));
    }
}

}  // namespace netglow
