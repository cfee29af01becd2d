#include <algorithm>
#include <numbers>

#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "core/onnx/metadata.h"
#include "core/onnx/onnx_file.h"

namespace netglow {
namespace {

constexpr int kOpset = 17;     ///< the newest that Debian's definitions know
constexpr int kIrVersion = 8;  ///< that came with it

bool is_float(double value) {
    return static_cast<double>(static_cast<float>(value)) == value;
}

bool all_floats(const Network& network) {
    return std::all_of(network.layers().begin(), network.layers().end(), [](const Dense& layer) {
        const double* weights = layer.weights.data();
        return std::all_of(weights, weights + layer.weights.size(), is_float) &&
               (!layer.bias || std::all_of(layer.bias->begin(), layer.bias->end(), is_float)) &&
               is_float(layer.activation.alpha);
    });
}

/// Builds the nodes one after the other; `value` is what travels.
class Writer {
public:
    explicit Writer(const Document& document)
        : document_(document),
          type_(all_floats(document.network) ? onnx::TensorProto::FLOAT : onnx::TensorProto::DOUBLE) {}

    std::string write() {
        model_.set_ir_version(kIrVersion);
        model_.set_producer_name("netglow");
        model_.set_producer_version(NETGLOW_VERSION);
        model_.add_opset_import()->set_version(kOpset);
        graph().set_name(document_.name.empty() ? "network" : document_.name);
        describe(*graph().add_input(), "input", document_.network.inputs());
        value_ = "input";
        for (std::size_t layer = 1; layer <= document_.network.depth(); ++layer) {
            write_layer(layer);
        }
        add_node("Identity", {value_}, "output", "output");
        describe(*graph().add_output(), "output", document_.network.layers().back().neurons());
        write_metadata(document_, model_);
        return model_.SerializeAsString();
    }

private:
    onnx::GraphProto& graph() { return *model_.mutable_graph(); }

    void describe(onnx::ValueInfoProto& value, const char* name, std::size_t neurons) const {
        value.set_name(name);
        onnx::TypeProto_Tensor& tensor = *value.mutable_type()->mutable_tensor_type();
        tensor.set_elem_type(type_);
        tensor.mutable_shape()->add_dim()->set_dim_param("batch");
        tensor.mutable_shape()->add_dim()->set_dim_value(static_cast<std::int64_t>(neurons));
    }

    onnx::NodeProto& add_node(const std::string& op, const std::vector<std::string>& inputs, const std::string& output,
                              const std::string& name) {
        onnx::NodeProto& node = *graph().add_node();
        node.set_op_type(op);
        node.set_name(name);
        for (const std::string& input : inputs) {
            node.add_input(input);
        }
        node.add_output(output);
        return node;
    }
    /// What the node makes becomes what travels.
    onnx::NodeProto& then(const std::string& op, const std::vector<std::string>& inputs) {
        const std::string output = prefix_ + op + (count_ == 0 ? "" : "_" + std::to_string(count_));
        ++count_;
        onnx::NodeProto& node = add_node(op, inputs, output, output);
        value_ = output;
        return node;
    }
    std::string then_value(const std::string& op, const std::vector<std::string>& inputs) {
        then(op, inputs);
        return value_;
    }

    template <typename Values>
    std::string add_tensor(const std::string& name, const std::vector<std::int64_t>& dims, const Values& values) {
        onnx::TensorProto& tensor = *graph().add_initializer();
        tensor.set_name(name);
        tensor.set_data_type(type_);
        for (const std::int64_t dim : dims) {
            tensor.add_dims(dim);
        }
        std::string& bytes = *tensor.mutable_raw_data();
        for (const double value : values) {
            if (type_ == onnx::TensorProto::FLOAT) {
                const auto single = static_cast<float>(value);
                bytes.append(reinterpret_cast<const char*>(&single), sizeof(single));
            } else {
                bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
            }
        }
        return name;
    }
    std::string scalar(double value) {
        return add_tensor(prefix_ + "constant_" + std::to_string(count_++), {}, std::vector<double>{value});
    }
    static void set(onnx::NodeProto& node, const char* name, double value) {
        onnx::AttributeProto& attribute = *node.add_attribute();
        attribute.set_name(name);
        attribute.set_type(onnx::AttributeProto::FLOAT);
        attribute.set_f(static_cast<float>(value));
    }
    static void set_int(onnx::NodeProto& node, const char* name, std::int64_t value) {
        onnx::AttributeProto& attribute = *node.add_attribute();
        attribute.set_name(name);
        attribute.set_type(onnx::AttributeProto::INT);
        attribute.set_i(value);
    }

    void write_layer(std::size_t number) {
        const Dense& layer = document_.network.layer(number);
        prefix_ = "layer" + std::to_string(number) + "/";
        count_ = 0;
        std::vector<double> rows;
        rows.reserve(static_cast<std::size_t>(layer.weights.size()));
        for (Eigen::Index row = 0; row < layer.weights.rows(); ++row) {
            for (Eigen::Index column = 0; column < layer.weights.cols(); ++column) {
                rows.push_back(layer.weights(row, column));
            }
        }
        std::vector<std::string> inputs = {value_, add_tensor("layer" + std::to_string(number) + ".weight",
                                                              {layer.weights.rows(), layer.weights.cols()}, rows)};
        if (layer.bias) {
            inputs.push_back(add_tensor("layer" + std::to_string(number) + ".bias", {layer.bias->size()}, *layer.bias));
        }
        set_int(then("Gemm", inputs), "transB", 1);
        write_activation(layer.activation);
    }

    void write_activation(const Activation& activation) {
        const std::string x = value_;
        switch (activation.kind) {
            case ActivationKind::identity:
                return;
            case ActivationKind::sigmoid:
                then("Sigmoid", {x});
                return;
            case ActivationKind::tanh:
                then("Tanh", {x});
                return;
            case ActivationKind::relu:
                then("Relu", {x});
                return;
            case ActivationKind::relu6:
                then("Clip", {x, scalar(0), scalar(6)});
                return;
            case ActivationKind::leaky_relu:
                write_leaky_relu(x, activation.alpha);
                return;
            case ActivationKind::elu:
                write_elu(x, activation.alpha);
                return;
            case ActivationKind::selu:
                then("Selu", {x});
                return;
            case ActivationKind::gelu:
                write_gelu(x);
                return;
            case ActivationKind::gelu_tanh:
                write_gelu_tanh(x);
                return;
            case ActivationKind::silu:
                then("Mul", {x, then_value("Sigmoid", {x})});
                return;
            case ActivationKind::softplus:
                then("Softplus", {x});
                return;
            case ActivationKind::softsign:
                then("Softsign", {x});
                return;
            case ActivationKind::hard_sigmoid:
                set(then("HardSigmoid", {x}), "alpha", 1.0 / 6);
                return;
            case ActivationKind::step:
                write_step(x);
                return;
            case ActivationKind::softmax:
                set_int(then("Softmax", {x}), "axis", 1);
                return;
            case ActivationKind::log_softmax:
                set_int(then("LogSoftmax", {x}), "axis", 1);
                return;
        }
    }

    /// Attributes are floats; a slope that is none goes in as a tensor.
    void write_leaky_relu(const std::string& x, double alpha) {
        if (is_float(alpha)) {
            set(then("LeakyRelu", {x}), "alpha", alpha);
        } else {
            const std::string slope = add_tensor(prefix_ + "slope", {1}, std::vector<double>{alpha});
            then("PRelu", {x, slope});
        }
    }
    void write_elu(const std::string& x, double alpha) { set(then("Elu", {x}), "alpha", alpha); }

    /// 0.5·x·(1 + erf(x/√2))
    void write_gelu(const std::string& x) {
        const std::string scaled = then_value("Div", {x, scalar(std::numbers::sqrt2)});
        const std::string erf = then_value("Erf", {scaled});
        const std::string sum = then_value("Add", {erf, scalar(1)});
        const std::string product = then_value("Mul", {x, sum});
        then("Mul", {product, scalar(0.5)});
    }
    /// 0.5·x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))
    void write_gelu_tanh(const std::string& x) {
        const std::string cube = then_value("Mul", {then_value("Mul", {x, x}), x});
        const std::string bent = then_value("Add", {x, then_value("Mul", {cube, scalar(0.044715)})});
        const std::string inner = then_value("Mul", {bent, scalar(std::numbers::sqrt2 * std::numbers::inv_sqrtpi)});
        const std::string sum = then_value("Add", {then_value("Tanh", {inner}), scalar(1)});
        const std::string product = then_value("Mul", {x, sum});
        then("Mul", {product, scalar(0.5)});
    }
    void write_step(const std::string& x) {
        const std::string on = then_value("GreaterOrEqual", {x, scalar(0)});
        set_int(then("Cast", {on}), "to", type_);
    }

    const Document& document_;
    onnx::TensorProto_DataType type_;
    onnx::ModelProto model_;
    std::string value_;
    std::string prefix_;
    int count_ = 0;
};

}  // namespace

std::string to_onnx(const Document& document) {
    return Writer(document).write();
}

void save_onnx(const Document& document, const std::filesystem::path& file) {
    write_file_atomically(file, to_onnx(document));
}

}  // namespace netglow
