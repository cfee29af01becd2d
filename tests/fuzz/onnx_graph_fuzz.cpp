// Structure-aware: the bytes choose a graph of real operators, with constants and signals in any place, any number of
// inputs, and sizes that agree or not. onnx_fuzz breaks files; this one writes whole ones that mean nonsense.
#include <fuzzer/FuzzedDataProvider.h>
#include <onnx/onnx_pb.h>

#include <array>
#include <string>
#include <vector>

#include "core/base/assert.h"
#include "core/forward/forward.h"
#include "core/onnx/onnx_file.h"
#include "tests/fuzz/fuzz.h"

namespace netglow {
namespace {

struct Operator {
    const char* name;
    int inputs;  ///< as it should be
};
constexpr std::array kOperators = {
    Operator{"MatMul", 2},
    Operator{"Gemm", 3},
    Operator{"MatMul", 2},
    Operator{"Gemm", 2},
    Operator{"Add", 2},
    Operator{"Sub", 2},
    Operator{"Mul", 2},
    Operator{"Div", 2},
    Operator{"Pow", 2},
    Operator{"Sum", 2},
    Operator{"Mean", 2},
    Operator{"Max", 2},
    Operator{"Min", 2},
    Operator{"PRelu", 2},
    Operator{"Greater", 2},
    Operator{"GreaterOrEqual", 2},
    Operator{"Less", 2},
    Operator{"LessOrEqual", 2},
    Operator{"Not", 1},
    Operator{"Where", 3},
    Operator{"BatchNormalization", 5},
    Operator{"Softmax", 1},
    Operator{"LogSoftmax", 1},
    Operator{"Log", 1},
    Operator{"Concat", 2},
    Operator{"Identity", 1},
    Operator{"Dropout", 1},
    Operator{"Cast", 1},
    Operator{"CastLike", 2},
    Operator{"Slice", 3},
    Operator{"Pad", 2},
    Operator{"Tile", 2},
    Operator{"Expand", 2},
    Operator{"ReduceSum", 2},
    Operator{"ReduceMean", 1},
    Operator{"ReduceMax", 2},
    Operator{"ReduceLogSumExp", 2},
    Operator{"Flatten", 1},
    Operator{"Reshape", 2},
    Operator{"Squeeze", 2},
    Operator{"Unsqueeze", 2},
    Operator{"Transpose", 1},
    Operator{"Shape", 1},
    Operator{"Gather", 2},
    Operator{"Constant", 0},
    Operator{"DequantizeLinear", 3},
    Operator{"Relu", 1},
    Operator{"LeakyRelu", 1},
    Operator{"Elu", 1},
    Operator{"Celu", 1},
    Operator{"Selu", 1},
    Operator{"Sigmoid", 1},
    Operator{"HardSigmoid", 1},
    Operator{"Tanh", 1},
    Operator{"Softplus", 1},
    Operator{"Softsign", 1},
    Operator{"Gelu", 1},
    Operator{"Swish", 1},
    Operator{"Sign", 1},
    Operator{"Clip", 3},
    Operator{"Neg", 1},
    Operator{"Erf", 1},
    Operator{"Exp", 1},
    Operator{"Sqrt", 1},
    Operator{"Abs", 1},
    Operator{"Reciprocal", 1},
    Operator{"Scaler", 1},
    Operator{"LinearClassifier", 1},
    Operator{"LinearRegressor", 1},
    Operator{"Normalizer", 1},
    Operator{"ZipMap", 1},
    Operator{"ArgMax", 1},
    Operator{"ArrayFeatureExtractor", 2},
    Operator{"LabelEncoder", 1},
    Operator{"Einsum", 2},
    Operator{"Imputer", 1},
    Operator{"TopK", 2},
    Operator{"ConstantOfShape", 1},
    Operator{"ReduceL2", 1},
    Operator{"FeatureVectorizer", 2},
    Operator{"Conv", 2},
    Operator{"Sin", 1},
};
constexpr std::array kInts = {
    "axis",     "transA", "transB", "to", "keepdims", "allowzero", "training_mode", "targets", "noop_with_empty_axes",
    "value_int"};
constexpr std::array kFloats = {"alpha", "beta", "gamma", "epsilon", "min", "max", "value_float"};
constexpr std::array kIntLists = {
    "axes", "perm", "shape", "pads", "starts", "ends", "steps", "classlabels_ints", "classlabels_int64s", "value_ints"};
constexpr std::array kFloatLists = {"offset", "scale", "coefficients", "intercepts", "value_floats"};
constexpr std::array kTexts = {"post_transform", "norm", "approximate", "equation"};
constexpr std::array kWords = {"NONE", "LOGISTIC", "SOFTMAX", "L1", "L2", "tanh", "ab,bc->ac", "...b,cb->...c"};
constexpr std::array<std::int64_t, 12> kWholeNumbers = {0, 1, 2, 3, 4, 6, -1, -2, -3, 7, 11, 2147483647};
constexpr std::array<double, 12> kNumbers = {0, 1, -1, 0.5, 2, 3, 6, 1e-30, 1e30, 1e300, -0.1, 1.702};

class Graph {
public:
    Graph(const std::uint8_t* data, std::size_t size) : bytes_(data, size) {}

    onnx::ModelProto make() {
        model_.add_opset_import()->set_version(bytes_.PickValueInArray<std::int64_t>({17, 7, 9, 11, 13, 24, 1}));
        add_input();
        const int constants = bytes_.ConsumeIntegralInRange(1, 8);
        for (int i = 0; i < constants; ++i) {
            const std::string name = "c" + std::to_string(i);
            *graph().add_initializer() = tensor(name);
            values_.push_back(name);
        }
        const int nodes = bytes_.ConsumeIntegralInRange(1, 10);
        for (int i = 0; i < nodes; ++i) {
            add_node(i);
        }
        graph().add_output()->set_name(last_);
        while (graph().output_size() < 4 && rarely()) {
            graph().add_output()->set_name(any_value());
        }
        if (rarely()) {
            onnx::StringStringEntryProto& entry = *model_.add_metadata_props();
            entry.set_key(bytes_.PickValueInArray({"labels", "feature_names", "netglow"}));
            entry.set_value(bytes_.ConsumeRandomLengthString(40));
        }
        return model_;
    }

private:
    onnx::GraphProto& graph() { return *model_.mutable_graph(); }
    bool rarely() { return bytes_.ConsumeIntegralInRange(0, 7) == 7; }
    std::int64_t whole_number() { return kWholeNumbers.at(bytes_.ConsumeIntegralInRange<std::size_t>(0, 11)); }
    double number() { return kNumbers.at(bytes_.ConsumeIntegralInRange<std::size_t>(0, 11)); }
    std::string any_value() { return values_.at(bytes_.ConsumeIntegralInRange<std::size_t>(0, values_.size() - 1)); }

    void add_input() {
        onnx::ValueInfoProto& input = *graph().add_input();
        input.set_name("x");
        onnx::TypeProto_Tensor& type = *input.mutable_type()->mutable_tensor_type();
        type.set_elem_type(onnx::TensorProto::FLOAT);
        const int rank = bytes_.PickValueInArray({2, 2, 2, 1, 3, 4, 0});
        for (int axis = 0; axis < rank; ++axis) {
            const int dim = bytes_.ConsumeIntegralInRange(-1, 4);
            onnx::TensorShapeProto_Dimension& added = *type.mutable_shape()->add_dim();
            if (dim >= 0) {
                added.set_dim_value(dim);
            }
        }
        values_.emplace_back("x");
        last_ = "x";
    }

    onnx::TensorProto tensor(const std::string& name) {
        onnx::TensorProto tensor;
        tensor.set_name(name);
        const int rank = bytes_.PickValueInArray({2, 2, 2, 1, 1, 0, 3});
        int count = 1;
        for (int axis = 0; axis < rank; ++axis) {
            const int dim = bytes_.ConsumeIntegralInRange(0, 4);
            tensor.add_dims(dim);
            count *= dim;
        }
        count += rarely() ? 1 : 0;
        const bool whole = bytes_.ConsumeIntegralInRange(0, 3) == 3;
        tensor.set_data_type(whole ? onnx::TensorProto::INT64 : onnx::TensorProto::DOUBLE);
        for (int i = 0; i < count; ++i) {
            if (whole) {
                tensor.add_int64_data(whole_number());
            } else {
                tensor.add_double_data(number());
            }
        }
        return tensor;
    }

    void add_node(int number) {
        const Operator& op = kOperators.at(bytes_.ConsumeIntegralInRange<std::size_t>(0, kOperators.size() - 1));
        onnx::NodeProto& node = *graph().add_node();
        node.set_op_type(op.name);
        const std::string name = op.name;
        const bool learner = name == "Scaler" || name == "Normalizer" || name == "ZipMap" || name.starts_with("L") ||
                             name.starts_with("ArrayF");
        if ((learner && name != "LogSoftmax" && name != "LeakyRelu" && name != "Log" && !name.starts_with("Less")) !=
            rarely()) {
            node.set_domain("ai.onnx.ml");
        }
        const int inputs = rarely() ? bytes_.ConsumeIntegralInRange(0, 6) : op.inputs;
        const int place = rarely() ? bytes_.ConsumeIntegralInRange(0, 5) : 0;
        for (int i = 0; i < inputs; ++i) {
            node.add_input(i == place ? last_ : rarely() ? "" : any_value());
        }
        last_ = "v" + std::to_string(number);
        node.add_output(last_);
        values_.push_back(last_);
        if (name == "LinearClassifier" || rarely()) {
            last_ += " too";
            node.add_output(last_);
            values_.push_back(last_);
        }
        const int attributes = bytes_.PickValueInArray({0, 1, 2, 4});
        for (int i = 0; i < attributes; ++i) {
            add_attribute(node);
        }
    }

    template <typename Names>
    void name(onnx::AttributeProto& attribute, const Names& names) {
        attribute.set_name(names.at(bytes_.ConsumeIntegralInRange<std::size_t>(0, names.size() - 1)));
    }

    void add_attribute(onnx::NodeProto& node) {
        onnx::AttributeProto& added = *node.add_attribute();
        const int count = bytes_.ConsumeIntegralInRange(0, 6);
        switch (bytes_.ConsumeIntegralInRange(0, 5)) {
            case 0:
                name(added, kInts);
                added.set_i(whole_number());
                return;
            case 1:
                name(added, kFloats);
                added.set_f(static_cast<float>(number()));
                return;
            case 2:
                name(added, kIntLists);
                for (int i = 0; i < count; ++i) {
                    added.add_ints(whole_number());
                }
                return;
            case 3:
                name(added, kFloatLists);
                for (int i = 0; i < count; ++i) {
                    added.add_floats(static_cast<float>(number()));
                }
                return;
            case 4:
                name(added, kTexts);
                added.set_s(kWords.at(bytes_.ConsumeIntegralInRange<std::size_t>(0, kWords.size() - 1)));
                return;
            default:
                added.set_name("value");
                *added.mutable_t() = tensor("t");
        }
    }

    FuzzedDataProvider bytes_;
    onnx::ModelProto model_;
    std::vector<std::string> values_;
    std::string last_;
};

/// What was read can be computed, written, and read again with as many inputs and outputs.
void use(const Document& document) {
    const Network& network = document.network;
    forward(network, document.input);
    const Document again = parse_onnx(to_onnx(document), "again", "/nonexistent").document;
    NETGLOW_ASSERT(again.network.inputs() == network.inputs());
    NETGLOW_ASSERT(again.network.neurons(again.network.depth()) == network.neurons(network.depth()));
}

}  // namespace
}  // namespace netglow

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes = netglow::Graph(data, size).make().SerializeAsString();
    for (const bool head : {false, true}) {
        netglow::fuzz(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                      [head](std::string_view model) {
                          netglow::LoadOptions options;
                          options.head = head;
                          const netglow::Loaded loaded = netglow::parse_onnx(model, "fuzz", "/nonexistent", options);
                          netglow::use(loaded.document);
                      });
    }
    return 0;
}
