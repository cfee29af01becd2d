#include "core/onnx/importer.h"

#include <algorithm>
#include <array>
#include <map>
#include <variant>

#include "core/onnx/arity.h"
#include "core/onnx/attributes.h"
#include "core/onnx/chain.h"
#include "core/onnx/constants.h"
#include "core/onnx/elementwise.h"
#include "core/onnx/notes.h"
#include "core/onnx/shapes.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

using Value = std::variant<Tensor, Signal>;

class Importer {
public:
    Importer(const onnx::ModelProto& model, const Plan& plan, const Start& start, const std::filesystem::path& folder,
             LoadBudget& budget)
        : plan_(plan), folder_(folder), budget_(budget), head_(start.head), uses_left_(plan.uses) {
        for (const onnx::OperatorSetIdProto& set : model.opset_import()) {
            if (set.domain().empty() || set.domain() == "ai.onnx") {
                opset_ = set.version();
            }
        }
        for (const onnx::TensorProto& tensor : model.graph().initializer()) {
            initializers_[tensor.name()] = &tensor;
        }
        Signal signal{base_function(), 0, start.dims, start.batch};
        budget_.pass(signal.features() * sizeof(double), "the input '" + start.value + "'");
        chain_.emplace(signal.features(), start.head, budget_);
        values_.emplace(start.value, std::move(signal));
    }

    Imported run(const std::string& output, const std::function<void(double)>& progress) {
        std::size_t done = 0;
        for (const Node* node : plan_.nodes) {
            if (progress) {
                progress(static_cast<double>(done++) / static_cast<double>(plan_.nodes.size()));
            }
            if (needed(*node)) {
                visit(*node);
                let_go_after(*node);
            }
        }
        const auto found = values_.find(output);
        Signal* signal = found == values_.end() ? nullptr : std::get_if<Signal>(&found->second);
        if (signal == nullptr) {
            throw Error("the output '" + output + "' does not depend on the input");
        }
        const Node* last = plan_.nodes.empty() ? nullptr : plan_.nodes.back();
        const std::string where = last != nullptr ? title_of(*last) : "the output '" + output + "'";
        if (last != nullptr) {
            settle(*last, *signal);
        }
        Imported imported{chain_->finish(where), notes_.all()};
        imported.notes.insert(imported.notes.end(), chain_->notes().begin(), chain_->notes().end());
        return imported;
    }

private:
    using Handler = void (Importer::*)(const Node&);

    /// Of a head, nodes before its start are not looked at: what they make is never asked for.
    bool needed(const Node& node) {
        if (!head_ || node.output_size() == 0) {
            return true;
        }
        if (values_.contains(node.output(0))) {
            return false;
        }
        return std::all_of(node.input().begin(), node.input().end(), [&](const std::string& input) {
            return input.empty() || values_.contains(input) || initializers_.contains(input);
        });
    }

    /// Constants that no other node takes: a large model needs them one at a time.
    void let_go_after(const Node& node) {
        for (const std::string& input : node.input()) {
            const auto left = uses_left_.find(input);
            const auto value = values_.find(input);
            if (left == uses_left_.end() || --left->second > 0 || value == values_.end()) {
                continue;
            }
            if (const Tensor* constant = std::get_if<Tensor>(&value->second)) {
                budget_.give_back_numbers(constant->values.size());
                values_.erase(value);
            }
        }
    }

    /// What is known under a name; constants are read when they are first asked for.
    Value* find(const std::string& name) {
        if (const auto known = values_.find(name); known != values_.end()) {
            return &known->second;
        }
        const auto constant = initializers_.find(name);
        if (constant == initializers_.end()) {
            return nullptr;
        }
        return &values_.emplace(name, read_tensor(*constant->second, folder_, budget_)).first->second;
    }

    Value* input(const Node& node, int index) {
        return index < node.input_size() && !node.input(index).empty() ? find(node.input(index)) : nullptr;
    }
    const Tensor* constant(const Node& node, int index) {
        Value* value = input(node, index);
        return value == nullptr ? nullptr : std::get_if<Tensor>(value);
    }
    Signal* signal(const Node& node, int index) {
        Value* value = input(node, index);
        return value == nullptr ? nullptr : std::get_if<Signal>(value);
    }
    const Tensor& constant_of(const Node& node, int index, const char* what) {
        const Tensor* found = constant(node, index);
        if (found == nullptr) {
            throw Unfit(node, std::string("its ") + what + " is not a constant of the model");
        }
        return *found;
    }
    /// An input that may be left out: nullptr then.
    const Tensor* optional_constant(const Node& node, int index, const char* what) {
        const bool given = index < node.input_size() && !node.input(index).empty();
        return given ? &constant_of(node, index, what) : nullptr;
    }
    Signal& signal_of(const Node& node) {
        Signal* found = signal(node, 0);
        if (found == nullptr) {
            throw Unfit(node, "its first input does not come from the model's input");
        }
        require_current(node, *found);
        return *found;
    }
    void require_current(const Node& node, const Signal& signal) const {
        if (signal.stage != chain_->stage()) {
            throw Unfit(node, "two paths meet here, or one leaves it; Netglow shows layers that follow each other");
        }
    }

    /// Of a product: the signal, and where it and the matrix stand among the two inputs.
    struct Factors {
        Signal& signal;
        bool signal_first;
        int matrix;
        const Tensor& constant;
    };
    Factors factors_of(const Node& node) {
        const bool first = signal(node, 0) != nullptr;
        Signal* travelling = first ? signal(node, 0) : signal(node, 1);
        if (travelling == nullptr) {
            throw Unfit(node, "neither of its matrices comes from the model's input");
        }
        require_current(node, *travelling);
        const int matrix = first ? 1 : 0;
        const Tensor& weights = constant_of(node, matrix, "matrix");
        if (weights.values.empty()) {
            throw Error(title_of(node) + ": found a matrix of the dimensions " + dims_text(weights.dims) +
                        ", expected one that holds numbers");
        }
        budget_.take_numbers(weights.values.size(), title_of(node));  // they become a layer's
        return {*travelling, first, matrix, weights};
    }

    void visit(const Node& node) {
        static const std::map<std::string, Handler, std::less<>> handlers = {
            {"Gemm", &Importer::gemm},
            {"MatMul", &Importer::mat_mul},
            {"Add", &Importer::arithmetic},
            {"Sub", &Importer::arithmetic},
            {"Mul", &Importer::arithmetic},
            {"Div", &Importer::arithmetic},
            {"BatchNormalization", &Importer::batch_normalization},
            {"GreaterOrEqual", &Importer::step},
            {"Softmax", &Importer::softmax},
            {"LogSoftmax", &Importer::softmax},
            {"Identity", &Importer::pass},
            {"Dropout", &Importer::dropout},
            {"Cast", &Importer::cast},
            {"Flatten", &Importer::shape_change},
            {"Reshape", &Importer::shape_change},
            {"Squeeze", &Importer::shape_change},
            {"Unsqueeze", &Importer::shape_change},
            {"Transpose", &Importer::shape_change},
            {"Shape", &Importer::shape_of},
        };
        require_arity(node);
        if (constants_alone(node)) {
            return;
        }
        const auto handler = handlers.find(node.op_type());
        const bool usual_domain = node.domain().empty() || node.domain() == "ai.onnx";
        if (usual_domain && handler != handlers.end()) {
            (this->*handler->second)(node);
        } else if (usual_domain && is_elementwise(node.op_type())) {
            elementwise(node);
        } else {
            throw Unfit(node, "Netglow shows fully connected layers");
        }
        if (node.op_type() != "Shape") {
            share(node);
        }
    }

    /// A node without any signal among its inputs.
    bool constants_alone(const Node& node) {
        std::vector<const Tensor*> inputs;
        for (int index = 0; index < node.input_size(); ++index) {
            Value* value = input(node, index);
            if (value == nullptr && !node.input(index).empty()) {
                throw Unfit(
                    node, "its input '" + node.input(index) + "' is neither a constant nor made of the model's input");
            }
            if (value != nullptr && std::holds_alternative<Signal>(*value)) {
                return false;
            }
            inputs.push_back(value == nullptr ? nullptr : &std::get<Tensor>(*value));
        }
        if (!is_constant_operator(node.op_type()) || node.output_size() == 0) {
            if (node.input_size() == 0 ||
                std::none_of(inputs.begin(), inputs.end(), [](const Tensor* t) { return t != nullptr; })) {
                throw Unfit(node, "Netglow shows fully connected layers");
            }
            throw Unfit(node, "Netglow does not compute this of constants");
        }
        values_.insert_or_assign(node.output(0), compute_constant(node, inputs, opset_, folder_, budget_));
        return true;
    }

    void put(const Node& node, Signal signal) {
        if (node.output_size() == 0) {
            throw Error(title_of(node) + ": found a node without an output");
        }
        if (signal.function->size > kLongestFunction) {
            throw Unfit(node, "what comes into it is no activation that Netglow knows");
        }
        budget_.pass(signal.features() * sizeof(double), title_of(node));  // what the next node may make of it
        if (signal.function->kind == Function::Kind::affine) {
            budget_.take_numbers(
                static_cast<std::size_t>(signal.function->scale.size() + signal.function->shift.size()),
                title_of(node));
        }
        signal.stage = chain_->stage();
        values_.insert_or_assign(node.output(0), std::move(signal));
    }
    void put(const Node& node, const Signal& like, FunctionPtr function) {
        Signal result = like;
        result.function = std::move(function);
        put(node, std::move(result));
    }

    /// A value that several nodes take becomes the base, so that all of them are functions of the same.
    void share(const Node& node) {
        const auto uses = plan_.uses.find(node.output(0));
        const auto found = values_.find(node.output(0));
        Signal* made = found == values_.end() ? nullptr : std::get_if<Signal>(&found->second);
        if (uses != plan_.uses.end() && uses->second > 1 && made != nullptr && made->stage == chain_->stage() &&
            recognise(made->function)) {
            settle(node, *made);
        }
    }

    void settle(const Node& node, Signal& signal) {
        require_current(node, signal);
        if (!chain_->settle(signal.function, title_of(node))) {
            throw Unfit(node, "what comes into it is no activation that Netglow knows");
        }
        signal.function = base_function();
        signal.stage = chain_->stage();
    }

    void require_features(const Node& node, const Signal& signal, std::size_t axis, Eigen::Index wanted) const {
        const std::int64_t found = signal.dims[axis];
        if (!signal.all_along(axis)) {
            throw Unfit(node, "it multiplies along one of several dimensions " + dims_text(signal.dims) +
                                  "; Netglow shows fully connected layers");
        }
        if (found != kUnknownDim && found != wanted) {
            throw Error(title_of(node) + ": found a matrix for " + std::to_string(wanted) +
                        " values, expected one for " + std::to_string(found));
        }
        if (chain_->features() != 0 && chain_->features() != static_cast<std::size_t>(wanted)) {
            throw Error(title_of(node) + ": found a matrix for " + std::to_string(wanted) +
                        " values, expected one for " + std::to_string(chain_->features()));
        }
    }

    void gemm(const Node& node) {
        const double alpha = float_attribute(node, "alpha", 1);
        const double beta = float_attribute(node, "beta", 1);
        const Factors factors = factors_of(node);
        const bool first = factors.signal_first;
        Signal& travelling = factors.signal;
        const bool transposed_signal = int_attribute(node, first ? "transA" : "transB", 0) != 0;
        const bool transposed_matrix = int_attribute(node, first ? "transB" : "transA", 0) != 0;
        if (travelling.dims.size() != 2) {
            throw Unfit(node,
                        "found a signal of the dimensions " + dims_text(travelling.dims) + ", expected two of them");
        }
        // y = s·M' of a signal in rows, y = M'·s of one in columns: rows of W receive.
        Matrix weights = matrix_of(factors.constant, title_of(node));
        if (first != transposed_matrix) {
            weights.transposeInPlace();
        }
        weights *= alpha;
        const std::size_t axis = first == transposed_signal ? 0 : 1;
        require_features(node, travelling, axis, weights.cols());
        settle(node, travelling);
        Signal result = travelling;
        // Features come out along the last dimension of s·M', along the first of M'·s.
        const std::int64_t others = travelling.dims[1 - axis];
        const std::optional<std::size_t> batch = travelling.batch;
        result.dims = first ? Dims{others, weights.rows()} : Dims{weights.rows(), others};
        result.batch = batch ? std::optional<std::size_t>(first ? 0 : 1) : std::nullopt;
        std::optional<Vector> bias;
        if (const Tensor* added = optional_constant(node, 2, "C"); added != nullptr && beta != 0) {
            const std::optional<Vector> values = for_features(*added, result);
            if (!values) {
                throw Unfit(node, "its C of the dimensions " + dims_text(added->dims) + " is no bias for each neuron");
            }
            bias = beta * (values->size() == 1 ? Vector(Vector::Constant(weights.rows(), (*values)[0])) : *values);
        }
        chain_->multiply(std::move(weights), std::move(bias), layer_name_of(node, factors.matrix));
        result.function = base_function();
        put(node, std::move(result));
    }

    void mat_mul(const Node& node) {
        const Factors factors = factors_of(node);
        const bool first = factors.signal_first;
        Signal& travelling = factors.signal;
        Matrix weights = matrix_of(factors.constant, title_of(node));
        const bool list = factors.constant.rank() == 1;
        const std::size_t rank = travelling.dims.size();
        if (rank == 0) {
            throw Unfit(node, "found a single number, expected a signal");
        }
        const std::size_t axis = first || rank == 1 ? rank - 1 : rank - 2;
        if (first || list) {
            weights.transposeInPlace();
        }
        require_features(node, travelling, axis, weights.cols());
        settle(node, travelling);
        Signal result = travelling;
        result.dims[axis] = weights.rows();
        if (list) {
            result.dims.erase(result.dims.begin() + static_cast<std::ptrdiff_t>(axis));
            if (result.batch && *result.batch > axis) {
                --*result.batch;
            }
        }
        chain_->multiply(std::move(weights), std::nullopt, layer_name_of(node, factors.matrix));
        result.function = base_function();
        put(node, std::move(result));
    }

    /// "fc1" of "fc1.weight"; "" where the matrix has no telling name.
    static std::string layer_name_of(const Node& node, int index) {
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

    void arithmetic(const Node& node) {
        const std::string& op = node.op_type();
        Signal* a = signal(node, 0);
        Signal* b = signal(node, 1);
        if (a != nullptr && b != nullptr) {
            two_signals(node, *a, *b);
            return;
        }
        if (a == nullptr && b == nullptr) {
            throw Unfit(node, "neither of its inputs comes from the model's input");
        }
        const bool signal_first = a != nullptr;
        Signal& travelling = signal_first ? *a : *b;
        require_current(node, travelling);
        const Tensor& other = constant_of(node, signal_first ? 1 : 0, "other input");
        const std::optional<Vector> values = for_features(other, travelling);
        if (!values) {
            throw Unfit(node, "its constant of the dimensions " + dims_text(other.dims) +
                                  " is no value for each neuron of " + dims_text(travelling.dims));
        }
        const Vector& c = *values;
        const FunctionPtr& f = travelling.function;
        FunctionPtr result;
        if (op == "Add") {
            result = affine(f, uniform(1), c);
        } else if (op == "Sub") {
            result = signal_first ? affine(f, uniform(1), -c) : affine(f, uniform(-1), c);
        } else if (op == "Mul") {
            result = affine(f, c, uniform(0));
        } else if (signal_first) {
            result = affine(f, c.cwiseInverse(), uniform(0));
        } else {
            result = affine(applied(f, [](double x) { return 1 / x; }), c, uniform(0));
        }
        put(node, travelling, result);
    }

    void two_signals(const Node& node, const Signal& a, const Signal& b) {
        require_current(node, a);
        require_current(node, b);
        if (a.dims != b.dims) {
            throw Unfit(node, "found signals of the dimensions " + dims_text(a.dims) + " and " + dims_text(b.dims));
        }
        const std::string& op = node.op_type();
        if (op == "Add") {
            put(node, a, combined(Function::Kind::sum, a.function, b.function));
        } else if (op == "Sub") {
            put(node, a, combined(Function::Kind::sum, a.function, affine(b.function, uniform(-1), uniform(0))));
        } else {
            const bool product = op == "Mul";
            put(node, a,
                combined(product ? Function::Kind::product : Function::Kind::quotient, a.function, b.function));
        }
    }

    /// The one signal among the inputs, through a function of its own.
    void elementwise(const Node& node) {
        Signal* from = signal(node, 0) != nullptr || node.input_size() < 2 ? signal(node, 0) : signal(node, 1);
        if (from == nullptr) {
            throw Unfit(node, "its input does not come from the model's input");
        }
        require_current(node, *from);
        put(node, *from, elementwise_function(node, from->function, [&](int index) { return constant(node, index); }));
    }

    void batch_normalization(const Node& node) {
        const Signal& from = signal_of(node);
        if (int_attribute(node, "training_mode", 0) != 0) {
            throw Unfit(node, "it is in training mode; export the model for inference");
        }
        const std::array<std::string, 4> parts = {"scale", "bias", "mean", "variance"};
        std::vector<Vector> values;
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const Tensor& tensor = constant_of(node, static_cast<int>(part) + 1, parts[part].c_str());
            const std::optional<Vector> each = for_channels(tensor, from);
            if (!each) {
                throw Unfit(node, "its " + parts[part] + " of " + std::to_string(tensor.values.size()) +
                                      " values does not fit the signal " + dims_text(from.dims));
            }
            // Of a signal of an unknown number of channels, the scale says how many there are.
            if (each->size() == 0 || (part > 0 && each->size() != values[0].size())) {
                throw Error(title_of(node) + ": found a " + parts[part] + " of " + std::to_string(each->size()) +
                            " values and a scale of " + std::to_string(part > 0 ? values[0].size() : each->size()) +
                            ", expected one for each channel");
            }
            values.push_back(*each);
        }
        const double epsilon = float_attribute(node, "epsilon", 1e-5);
        const Vector scale = values[0].array() / (values[3].array() + epsilon).sqrt();
        const Vector shift = values[1] - scale.cwiseProduct(values[2]);
        Signal result = from;
        if (result.dims[1] == kUnknownDim) {
            result.dims[1] = scale.size();
        }
        result.function = affine(from.function, scale, shift);
        put(node, std::move(result));
        notes_.add("BatchNormalization", "folded into the weights beside it");
    }

    /// x >= c, cast to a number behind it.
    void step(const Node& node) {
        const Signal& from = signal_of(node);
        const std::optional<Vector> bound = for_features(constant_of(node, 1, "bound"), from);
        if (!bound) {
            throw Unfit(node, "its bound does not fit the signal");
        }
        put(node, from, activated(affine(from.function, uniform(1), -*bound), Activation::of(ActivationKind::step)));
    }

    void softmax(const Node& node) {
        Signal& from = signal_of(node);
        const std::size_t rank = from.dims.size();
        const std::size_t axis = axis_of(node, int_attribute(node, "axis", opset_ < 13 ? 1 : -1), rank);
        bool whole = from.all_along(axis);
        if (opset_ < 13) {  // over all dimensions from the axis on
            whole = true;
            for (std::size_t other = 0; other < rank; ++other) {
                whole = whole && (other < axis ? from.is_batch(other) || from.dims[other] == 1 : !from.is_batch(other));
            }
        }
        if (!whole) {
            throw Unfit(node,
                        "it runs over a part of " + dims_text(from.dims) + "; Netglow shows one over a whole layer");
        }
        settle(node, from);
        const bool log = node.op_type() == "LogSoftmax";
        chain_->finish_whole_layer(log ? ActivationKind::log_softmax : ActivationKind::softmax, title_of(node));
        put(node, from, base_function());
    }

    void pass(const Node& node) {
        const Signal& from = signal_of(node);
        put(node, from, from.function);
    }
    void dropout(const Node& node) {
        const Tensor* training = optional_constant(node, 2, "training mode");
        const bool mask_used = node.output_size() > 1 && plan_.uses.contains(node.output(1));
        if ((training != nullptr && single_value(*training).value_or(0) != 0) || mask_used) {
            throw Unfit(node, "it is in training mode; export the model for inference");
        }
        pass(node);
        notes_.add("Dropout", "ignored");
    }
    void cast(const Node& node) {
        switch (int_attribute(node, "to", 0)) {
            case onnx::TensorProto::FLOAT:
            case onnx::TensorProto::DOUBLE:
                break;
            case onnx::TensorProto::FLOAT16:
            case onnx::TensorProto::BFLOAT16:
                notes_.add("Cast to 16 bits", "ignored: Netglow computes in double");
                break;
            default:
                throw Unfit(node, "it makes other than floating-point numbers of the signal");
        }
        pass(node);
    }

    void shape_change(const Node& node) {
        const Signal& from = signal_of(node);
        put(node, with_shape_changed(node, from, optional_constant(node, 1, "shape")));
    }
    void shape_of(const Node& node) {
        const Signal& from = signal_of(node);
        Tensor dims{{static_cast<std::int64_t>(from.dims.size())}, {from.dims.begin(), from.dims.end()}};
        values_.insert_or_assign(node.output(0), std::move(dims));
    }

    const Plan& plan_;
    const std::filesystem::path& folder_;
    LoadBudget& budget_;
    bool head_;
    std::map<std::string, int, std::less<>> uses_left_;  ///< of every value, by nodes that have not been visited
    std::int64_t opset_ = 1;
    std::map<std::string, const onnx::TensorProto*, std::less<>> initializers_;
    std::map<std::string, Value, std::less<>> values_;
    std::optional<Chain> chain_;
    Notes notes_;
};

}  // namespace

Imported import_chain(const onnx::ModelProto& model, const Plan& plan, const std::string& output, const Start& start,
                      const std::filesystem::path& folder, const std::function<void(double)>& progress,
                      LoadBudget& budget) {
    return Importer(model, plan, start, folder, budget).run(output, progress);
}

}  // namespace netglow
