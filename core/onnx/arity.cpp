#include "core/onnx/arity.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace netglow {
namespace {

struct Arity {
    std::string_view op;
    int least;
    int most;
};

/// In all versions of the operators together.
constexpr auto kArities = std::to_array<Arity>({
    {"Abs", 1, 1},
    {"Add", 2, 2},
    {"BatchNormalization", 5, 5},
    {"Cast", 1, 1},
    {"CastLike", 2, 2},
    {"Celu", 1, 1},
    {"Clip", 1, 3},
    {"Constant", 0, 0},
    {"ConstantOfShape", 1, 1},
    {"DequantizeLinear", 2, 3},
    {"Div", 2, 2},
    {"Dropout", 1, 3},
    {"Einsum", 2, 2},
    {"Elu", 1, 1},
    {"Equal", 2, 2},
    {"Erf", 1, 1},
    {"Exp", 1, 1},
    {"Expand", 2, 2},
    {"Flatten", 1, 1},
    {"Gather", 2, 2},
    {"Gelu", 1, 1},
    {"Gemm", 2, 3},
    {"Greater", 2, 2},
    {"GreaterOrEqual", 2, 2},
    {"HardSigmoid", 1, 1},
    {"Identity", 1, 1},
    {"LeakyRelu", 1, 1},
    {"Less", 2, 2},
    {"LessOrEqual", 2, 2},
    {"Log", 1, 1},
    {"LogSoftmax", 1, 1},
    {"MatMul", 2, 2},
    {"Mul", 2, 2},
    {"Neg", 1, 1},
    {"Not", 1, 1},
    {"PRelu", 2, 2},
    {"Pad", 1, 4},
    {"Pow", 2, 2},
    {"Reciprocal", 1, 1},
    {"ReduceL1", 1, 2},
    {"ReduceL2", 1, 2},
    {"ReduceLogSumExp", 1, 2},
    {"ReduceMax", 1, 2},
    {"ReduceMean", 1, 2},
    {"ReduceMin", 1, 2},
    {"ReduceProd", 1, 2},
    {"ReduceSum", 1, 2},
    {"ReduceSumSquare", 1, 2},
    {"Relu", 1, 1},
    {"Reshape", 1, 2},
    {"Selu", 1, 1},
    {"Shape", 1, 1},
    {"Sigmoid", 1, 1},
    {"Sign", 1, 1},
    {"Slice", 1, 5},
    {"Softmax", 1, 1},
    {"Softplus", 1, 1},
    {"Softsign", 1, 1},
    {"Sqrt", 1, 1},
    {"Squeeze", 1, 2},
    {"Sub", 2, 2},
    {"Swish", 1, 1},
    {"Tanh", 1, 1},
    {"Tile", 2, 3},
    {"Transpose", 1, 1},
    {"Unsqueeze", 1, 2},
    {"Where", 3, 3},
});

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
    const auto* known =
        std::find_if(kArities.begin(), kArities.end(), [&](const Arity& arity) { return arity.op == node.op_type(); });
    if (!usual_domain || known == kArities.end()) {
        return;
    }
    const auto [op, least, most] = *known;
    const int found = inputs_given(node);
    if (found < least || found > most) {
        const std::string range = least == most ? "" : std::to_string(least) + " to ";
        throw Error(title_of(node) + ": found " + std::to_string(found) + (found == 1 ? " input" : " inputs") +
                    ", expected " + range + std::to_string(most));
    }
}

}  // namespace netglow
