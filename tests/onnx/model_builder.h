// ModelBuilder: builds small ONNX models node by node.
#pragma once

#include <onnx/onnx_pb.h>

#include <cstring>
#include <string>
#include <vector>

#include "core/onnx/onnx_file.h"

namespace netglow {

class ModelBuilder {
public:
    /// A model with one input "x" of these dimensions; -1: dynamic.
    explicit ModelBuilder(const std::vector<std::int64_t>& input, int opset = 17) {
        model_.set_ir_version(8);
        model_.add_opset_import()->set_version(opset);
        add_input("x", input);
        graph().add_output()->set_name("y");
    }

    onnx::ModelProto& model() { return model_; }
    onnx::GraphProto& graph() { return *model_.mutable_graph(); }

    void add_input(const std::string& name, const std::vector<std::int64_t>& dims) {
        onnx::ValueInfoProto& input = *graph().add_input();
        input.set_name(name);
        onnx::TypeProto_Tensor& tensor = *input.mutable_type()->mutable_tensor_type();
        tensor.set_elem_type(onnx::TensorProto::DOUBLE);
        for (const std::int64_t dim : dims) {
            onnx::TensorShapeProto_Dimension& added = *tensor.mutable_shape()->add_dim();
            if (dim >= 0) {
                added.set_dim_value(dim);
            }
        }
    }

    ModelBuilder& constant(const std::string& name, const std::vector<std::int64_t>& dims,
                           const std::vector<double>& values) {
        onnx::TensorProto& tensor = *graph().add_initializer();
        tensor.set_name(name);
        tensor.set_data_type(onnx::TensorProto::DOUBLE);
        for (const std::int64_t dim : dims) {
            tensor.add_dims(dim);
        }
        tensor.mutable_raw_data()->assign(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double));
        return *this;
    }

    onnx::NodeProto& node(const std::string& op, const std::vector<std::string>& inputs, const std::string& output) {
        onnx::NodeProto& node = *graph().add_node();
        node.set_op_type(op);
        node.set_name("the " + op);
        for (const std::string& input : inputs) {
            node.add_input(input);
        }
        node.add_output(output);
        return node;
    }
    ModelBuilder& then(const std::string& op, const std::vector<std::string>& inputs, const std::string& output) {
        node(op, inputs, output);
        return *this;
    }

    std::string bytes() const { return model_.SerializeAsString(); }
    Loaded load(const LoadOptions& options = {}) const { return parse_onnx(bytes(), "model.onnx", {}, options); }

private:
    onnx::ModelProto model_;
};

inline onnx::AttributeProto& attribute(onnx::NodeProto& node, const std::string& name) {
    onnx::AttributeProto& added = *node.add_attribute();
    added.set_name(name);
    return added;
}
inline void set_int(onnx::NodeProto& node, const std::string& name, std::int64_t value) {
    onnx::AttributeProto& added = attribute(node, name);
    added.set_type(onnx::AttributeProto::INT);
    added.set_i(value);
}
inline void set_ints(onnx::NodeProto& node, const std::string& name, const std::vector<std::int64_t>& values) {
    onnx::AttributeProto& added = attribute(node, name);
    added.set_type(onnx::AttributeProto::INTS);
    for (const std::int64_t value : values) {
        added.add_ints(value);
    }
}
inline void set_float(onnx::NodeProto& node, const std::string& name, float value) {
    onnx::AttributeProto& added = attribute(node, name);
    added.set_type(onnx::AttributeProto::FLOAT);
    added.set_f(value);
}

/// The error message of loading the model; "" if it loads.
inline std::string refusal(const ModelBuilder& model, const LoadOptions& options = {}) {
    try {
        model.load(options);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace netglow
