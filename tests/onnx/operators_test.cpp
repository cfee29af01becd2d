// Every operator against the tests that ONNX itself comes with (Debian: libonnx-testdata).
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <onnx/onnx_pb.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

#include "core/forward/forward.h"
#include "core/onnx/onnx_file.h"
#include "core/onnx/tensor.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

const fs::path kData = "/usr/share/libonnx-testdata/data";

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

struct OperatorCase {
    onnx::ModelProto model;
    Tensor input;
    Tensor output;
};

/// Netglow's networks have one input: the others become constants of the model.
OperatorCase case_of(const std::string& name) {
    const std::size_t cut = name.find('/');
    const fs::path folder = cut == std::string::npos ? kData / "node" / ("test_" + name)
                                                     : kData / name.substr(0, cut) / ("test_" + name.substr(cut + 1));
    OperatorCase one;
    if (!one.model.ParseFromString(bytes_of(folder / "model.onnx"))) {
        throw std::runtime_error("libonnx-testdata has no test_" + name + "; scripts/bootstrap --tests installs it");
    }
    const auto tensor_in = [&](const std::string& file) {
        onnx::TensorProto tensor;
        tensor.ParseFromString(bytes_of(folder / "test_data_set_0" / file));
        return tensor;
    };
    LoadBudget budget;
    one.input = read_tensor(tensor_in("input_0.pb"), {}, budget);
    one.output = read_tensor(tensor_in("output_0.pb"), {}, budget);
    for (int index = 1; index < one.model.graph().input_size(); ++index) {
        if (!fs::exists(folder / "test_data_set_0" / ("input_" + std::to_string(index) + ".pb"))) {
            continue;  // a constant of the model that is listed among its inputs
        }
        onnx::TensorProto constant = tensor_in("input_" + std::to_string(index) + ".pb");
        constant.set_name(one.model.graph().input(index).name());
        *one.model.mutable_graph()->add_initializer() = constant;
    }
    return one;
}

bool is_column_batch(const onnx::ModelProto& model) {
    for (const onnx::AttributeProto& attribute : model.graph().node(0).attribute()) {
        if (attribute.name() == "transA" && attribute.i() != 0) {
            return true;
        }
    }
    return false;
}

class Operator : public testing::TestWithParam<const char*> {};

TEST_P(Operator, ComputesWhatOnnxExpects) {
    const OperatorCase one = case_of(GetParam());
    const Loaded loaded = parse_onnx(one.model.SerializeAsString(), GetParam(), {});
    const Network& network = loaded.document.network;
    const std::size_t features = network.inputs();
    ASSERT_EQ(one.input.values.size() % features, 0U);
    const std::size_t samples = one.input.values.size() / features;
    const std::size_t outputs = network.neurons(network.depth());
    ASSERT_EQ(one.output.values.size(), samples * outputs);
    const bool in_columns = is_column_batch(one.model);
    for (std::size_t sample = 0; sample < samples; ++sample) {
        Vector input(static_cast<Eigen::Index>(features));
        for (std::size_t i = 0; i < features; ++i) {
            input[static_cast<Eigen::Index>(i)] =
                one.input.values[in_columns ? i * samples + sample : sample * features + i];
        }
        const Trace trace = forward(network, input);
        const Vector& output = trace.outputs(network.depth());
        for (std::size_t i = 0; i < outputs; ++i) {
            const double expected = one.output.values[sample * outputs + i];
            EXPECT_NEAR(output[static_cast<Eigen::Index>(i)], expected, 2e-5 * (1 + std::abs(expected)))
                << sample << ',' << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, Operator,
    testing::Values("gemm_all_attributes", "gemm_alpha", "gemm_beta", "gemm_default_no_bias",
                    "gemm_default_scalar_bias", "gemm_default_single_elem_vector_bias", "gemm_default_vector_bias",
                    "gemm_default_zero_bias", "gemm_transposeA", "gemm_transposeB", "matmul_2d", "add", "add_bcast",
                    "sub", "sub_bcast", "sub_example", "mul", "mul_bcast", "mul_example", "div", "div_bcast",
                    "div_example", "batchnorm_epsilon", "batchnorm_example", "relu", "leakyrelu", "leakyrelu_default",
                    "leakyrelu_example", "elu", "elu_default", "elu_example", "selu", "selu_default", "selu_example",
                    "celu", "sigmoid", "sigmoid_example", "hardsigmoid", "hardsigmoid_default", "hardsigmoid_example",
                    "tanh", "tanh_example", "softplus", "softplus_example", "softsign", "softsign_example",
                    "softmax_example", "softmax_large_number", "logsoftmax_example_1", "logsoftmax_large_number",
                    "clip", "clip_example", "clip_inbounds", "clip_outbounds", "clip_splitbounds", "clip_default_min",
                    "clip_default_max", "clip_default_inbounds", "identity", "dropout_default", "dropout_default_ratio",
                    "dropout_default_old", "flatten_axis1", "flatten_default_axis", "flatten_axis2", "flatten_axis3",
                    "flatten_negative_axis2", "reshape_reduced_dims", "reshape_extended_dims", "reshape_one_dim",
                    "reshape_negative_dim", "squeeze", "squeeze_negative_axes", "unsqueeze_axis_0", "unsqueeze_axis_1",
                    "unsqueeze_axis_2", "unsqueeze_two_axes", "unsqueeze_unsorted_axes", "cast_DOUBLE_to_FLOAT",
                    "cast_FLOAT_to_DOUBLE", "neg", "neg_example", "max_one_input", "min_one_input", "mean_one_input",
                    "sum_one_input"),
    [](const testing::TestParamInfo<const char*>& info) { return std::string(info.param); });

std::string without_slash(const testing::TestParamInfo<const char*>& info) {
    std::string name = info.param;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '/' || c == '-'; }, '_');
    return name;
}

/// As ONNX itself defines them by other operators.
INSTANTIATE_TEST_SUITE_P(WrittenOut, Operator,
                         testing::Values("softmax_example_expanded", "softmax_large_number_expanded",
                                         "logsoftmax_example_1_expanded", "logsoftmax_large_number_expanded",
                                         "celu_expanded"),
                         without_slash);

/// As PyTorch exported them.
INSTANTIATE_TEST_SUITE_P(FromPyTorch, Operator,
                         testing::Values("pytorch-converted/Linear", "pytorch-converted/Linear_no_bias",
                                         "pytorch-converted/ReLU", "pytorch-converted/ELU",
                                         "pytorch-converted/LeakyReLU", "pytorch-converted/LeakyReLU_with_negval",
                                         "pytorch-converted/SELU", "pytorch-converted/Sigmoid",
                                         "pytorch-converted/Softplus", "pytorch-converted/Softsign",
                                         "pytorch-converted/Tanh", "pytorch-converted/Softmin",
                                         "pytorch-converted/log_softmax_lastdim", "simple/single_relu_model"),
                         without_slash);

/// What a network of layers cannot be: each says so at its node.
class RefusedOperator : public testing::TestWithParam<const char*> {};

TEST_P(RefusedOperator, IsToldAndNotDrawnWrong) {
    const OperatorCase one = case_of(GetParam());
    const std::string op = one.model.graph().node(0).op_type();
    try {
        parse_onnx(one.model.SerializeAsString(), "model.onnx", {});
        FAIL() << "was accepted";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), testing::StartsWith("model.onnx: " + op + " at node '"));
    }
}

INSTANTIATE_TEST_SUITE_P(All, RefusedOperator,
                         testing::Values("gemm_default_matrix_bias",  // a bias that differs from sample to sample
                                         "matmul_3d",                 // a matrix for each sample
                                         "softmax_axis_0", "softmax_axis_1",
                                         "softmax_axis_2",                      // over a part of the values
                                         "logsoftmax_axis_0", "prelu_example",  // a slope for each value
                                         "batchnorm_example_training_mode", "transpose_all_permutations_1",
                                         "basic_conv_with_padding", "averagepool_1d_default", "lstm_defaults",
                                         "argmax_default_axis_example"),
                         [](const testing::TestParamInfo<const char*>& info) { return std::string(info.param); });

}  // namespace
}  // namespace netglow
