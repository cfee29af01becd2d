#include "core/onnx/importer.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/onnx/arity.h"
#include "core/onnx/constants.h"
#include "core/onnx/elementwise.h"
#include "core/onnx/nodes.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

using Read = void (*)(Import&, const Node&);
using Readers = std::map<std::string, Read, std::less<>>;

const Readers& usual_readers() {
    static const Readers readers = {
        {"Gemm", read_gemm},
        {"MatMul", read_mat_mul},
        {"Einsum", read_einsum},
        {"Add", read_arithmetic},
        {"Sub", read_arithmetic},
        {"Mul", read_arithmetic},
        {"Div", read_arithmetic},
        {"Pow", read_arithmetic},
        {"Sum", read_arithmetic},
        {"Mean", read_arithmetic},
        {"Max", read_arithmetic},
        {"Min", read_arithmetic},
        {"PRelu", read_arithmetic},
        {"Greater", read_comparison},
        {"GreaterOrEqual", read_comparison},
        {"Less", read_comparison},
        {"LessOrEqual", read_comparison},
        {"Not", read_not},
        {"Where", read_where},
        {"BatchNormalization", read_batch_normalization},
        {"Softmax", read_softmax},
        {"LogSoftmax", read_softmax},
        {"Log", read_log},
        {"Concat", read_concat},
        {"Identity", read_identity},
        {"Dropout", read_dropout},
        {"Cast", read_cast},
        {"CastLike", read_cast},
        {"Slice", read_slice},
        {"Gather", read_gather},
        {"Pad", read_pad},
        {"Tile", read_tile},
        {"Expand", read_tile},
        {"ReduceSum", read_reduce},
        {"ReduceMean", read_reduce},
        {"ReduceMax", read_reduce},
        {"ReduceMin", read_reduce},
        {"ReduceLogSumExp", read_reduce},
        {"Flatten", read_shape_change},
        {"Reshape", read_shape_change},
        {"Squeeze", read_shape_change},
        {"Unsqueeze", read_shape_change},
        {"Transpose", read_shape_change},
        {"Shape", read_shape},
    };
    return readers;
}

const Readers& learner_readers() {
    static const Readers readers = {
        {"Imputer", read_imputer},        {"Scaler", read_scaler},         {"LinearClassifier", read_linear},
        {"LinearRegressor", read_linear}, {"Normalizer", read_normalizer},
    };
    return readers;
}

/// Acts on each value by itself, but is none of those that Netglow has.
bool is_unknown_activation(const std::string& op) {
    static const std::set<std::string, std::less<>> operators = {
        "Acos", "Acosh", "Asin",  "Asinh", "Atan", "Atanh", "Ceil", "Cos",    "Cosh",    "HardSwish",
        "Mish", "Floor", "Round", "Sin",   "Sinh", "Tan",   "Mod",  "Shrink", "Hardmax", "ThresholdedRelu"};
    return operators.contains(op);
}

/// A node without any signal among its inputs.
bool constants_alone(Import& import, const Node& node) {
    std::vector<const Tensor*> inputs;
    for (int index = 0; index < node.input_size(); ++index) {
        if (import.signal(node, index) != nullptr || import.reduction(node, index) != nullptr) {
            return false;
        }
        inputs.push_back(import.constant(node, index));
        if (inputs.back() == nullptr && import.has_input(node, index)) {
            throw Unfit(node,
                        "its input '" + node.input(index) + "' is neither a constant nor made of the model's input");
        }
    }
    if (!has_usual_domain(node) || !is_constant_operator(node.op_type()) || node.output_size() == 0) {
        const bool any = std::any_of(inputs.begin(), inputs.end(), [](const Tensor* t) { return t != nullptr; });
        throw any ? Unfit(node, "Netglow does not compute this of constants") : no_dense_layer(node);
    }
    import.put_constant(node, compute_constant(node, inputs, import.opset(), import.folder(), import.budget()));
    return true;
}

/// The one signal among the inputs, through a function of its own.
void read_elementwise(Import& into, const Node& node) {
    const Signal& from = into.signal_of(node);
    const auto constant = [&](int index) { return into.constant(node, index); };
    into.put(node, from, elementwise_function(node, from.function, constant));
    if (node.op_type() == "Sign") {
        into.notes_on_steps.add("Sign", "shown as a step, which is 1 at 0 itself, where Sign is 0");
    }
}

Read reader_of(const Node& node) {
    const std::string& op = node.op_type();
    const Readers& readers = has_usual_domain(node) ? usual_readers() : learner_readers();
    const bool known_domain = has_usual_domain(node) || node.domain() == "ai.onnx.ml";
    if (const auto found = readers.find(op); known_domain && found != readers.end()) {
        return found->second;
    }
    return has_usual_domain(node) && is_elementwise(op) ? read_elementwise : nullptr;
}

void visit(Import& import, const Node& node) {
    require_arity(node);
    if (constants_alone(import, node)) {
        return;
    }
    if (read_softmax_part(import, node)) {
        import.share(node);
    } else if (const Read read = reader_of(node)) {
        read(import, node);
        import.share(node);
    } else if (has_usual_domain(node) && is_unknown_activation(node.op_type())) {
        throw no_activation(node, "Netglow has no such activation");
    } else {
        throw no_dense_layer(node);
    }
}

/// Of a head, nodes before its start are not looked at: what they make is never asked for.
bool is_needed(const Import& import, const Node& node) {
    if (!import.is_head() || node.output_size() == 0) {
        return true;
    }
    if (import.is_made(node.output(0))) {
        return false;
    }
    return std::all_of(node.input().begin(), node.input().end(),
                       [&](const std::string& input) { return input.empty() || import.has(input); });
}

}  // namespace

Imported import_chain(const onnx::ModelProto& model, const Plan& plan, const std::string& output, const Start& start,
                      const std::filesystem::path& folder, const std::function<void(double)>& progress,
                      LoadBudget& budget) {
    Import import(model, plan, start, folder, budget);
    std::size_t done = 0;
    for (const Node* node : plan.nodes) {
        if (progress) {
            progress(static_cast<double>(done++) / static_cast<double>(plan.nodes.size()));
        }
        if (is_needed(import, *node)) {
            visit(import, *node);
            import.drop_constants_after(*node);
        }
    }
    Signal* signal = import.signal_named(output);
    if (signal == nullptr) {
        throw Error("the output '" + output + "' does not depend on the input");
    }
    const Node* last = plan.nodes.empty() ? nullptr : plan.nodes.back();
    if (last != nullptr) {
        import.settle(*last, *signal);
    }
    const std::string where = last != nullptr ? title_of(*last) : "the output '" + output + "'";
    Imported imported{import.chain.finish(where), import.notes.all(), import.classes, import.chain.activation_before()};
    const bool has_step = std::any_of(imported.layers.begin(), imported.layers.end(),
                                      [](const Dense& layer) { return layer.activation.kind == ActivationKind::step; });
    if (has_step) {
        const std::vector<std::string> on_steps = import.notes_on_steps.all();
        imported.notes.insert(imported.notes.end(), on_steps.begin(), on_steps.end());
    }
    imported.notes.insert(imported.notes.end(), import.chain.notes().begin(), import.chain.notes().end());
    return imported;
}

}  // namespace netglow
