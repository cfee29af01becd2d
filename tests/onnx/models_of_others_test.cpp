// Small models in the manner of those that other programs export, with the outputs that are right (tests/data/faults).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/forward/forward.h"
#include "core/onnx/onnx_file.h"
#include "tests/support/message_of.h"

namespace netglow {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::filesystem::path file_of(const std::string& name) {
    return std::filesystem::path(NETGLOW_TEST_DATA) / "faults" / (name + ".onnx");
}

struct Right {
    const char* file;
    std::vector<double> inputs;
    std::vector<double> outputs;
    std::vector<std::string> notes;  ///< a part of one of them each
    std::vector<std::string> classes = {};
    bool head = false;
};

void PrintTo(const Right& right, std::ostream* stream) {
    *stream << right.file;
}

class ModelOfOthers : public testing::TestWithParam<Right> {};

TEST_P(ModelOfOthers, ComputesWhatIsRight) {
    const Right& right = GetParam();
    LoadOptions options;
    options.head = right.head;
    const Loaded loaded = load_onnx(file_of(right.file), options);
    const Network& network = loaded.document.network;
    ASSERT_EQ(network.inputs(), right.inputs.size());
    const Vector input = Eigen::Map<const Vector>(right.inputs.data(), static_cast<Eigen::Index>(right.inputs.size()));
    const Trace trace = forward(network, input);
    const Vector& outputs = trace.outputs(network.depth());
    ASSERT_EQ(static_cast<std::size_t>(outputs.size()), right.outputs.size());
    for (std::size_t i = 0; i < right.outputs.size(); ++i) {
        EXPECT_NEAR(outputs[static_cast<Eigen::Index>(i)], right.outputs[i], 5.1e-6) << i;
    }
    for (const std::string& note : right.notes) {
        EXPECT_THAT(loaded.notes, Contains(HasSubstr(note)));
    }
    EXPECT_EQ(network.layers().back().names, right.classes);
}

INSTANTIATE_TEST_SUITE_P(
    All, ModelOfOthers,
    testing::Values(
        Right{"01_classifier_label_and_zipmap",
              {1, 2},
              {0.89567, 0.10433},
              {"ArgMax at node 'k': the label, the class of the largest output, is left out",
               "ZipMap at node 'output_probability': the dictionary"},
              {"3", "7"}},
        Right{"02_binary_p_and_one_minus_p", {1, 2}, {0.07944, 0.92056}, {"Concat shown as one layer"}},
        Right{"03_silu", {1, 2}, {1.97455, -0.3446}, {}},
        Right{"04_sigmoid_written_out_after_matmul_add", {1, 2}, {0.8909, 0.68997, 0.57444}, {}},
        Right{"06_concat_of_one", {1, 2}, {2.2, 0.05}, {}},
        Right{"07_flatten_axis0_batch_must_be_1", {1, 2, 3, 4}, {30.5}, {"one sample at a time"}},
        Right{"08_scaler_before_mlp", {1, 2}, {-0.2, 0.45}, {"Scaler folded"}},
        Right{"09_linear_classifier", {1, 2}, {0.99593, 0.00407}, {"the label is left out"}, {"0", "1"}},
        Right{"10_keras_normalization", {0.5, -1.25, 2}, {0.0768254, 0.9231746}, {}},
        Right{"13_jax_by_einsum", {0.5, -1.25, 2}, {0.0653121, 0.9346879}, {}},
        Right{"15_columns_of_a_table",
              {0.5, -1.25, 2},
              {0.9934713, 0.0065287},
              {"the inputs 'age', 'fare', 'pclass' are shown as one, in the order in which Concat at node "
               "'merged_columns_node' joins them"},
              {"no", "yes"}},
        Right{"16_imputer_before_scaler",
              {0.5, -1.25, 2},
              {0.9934713, 0.0065287},
              {"Imputer left out: it replaces missing values"},
              {"no", "yes"}},
        Right{"17_weight_norm", {0.5, -1.25, 2}, {-0.3407340, 0.0108257}, {}},
        Right{"18_spectral_norm", {0.5, -1.25, 2}, {0.6480757, -0.5180279}, {}},
        Right{"19_only_value_by_gather", {0.5, -1.25, 2}, {-0.2007074}, {}},
        Right{"11_head_after_conv_relu",
              {-1, 2},
              {1},
              {"only the dense layers behind Conv at node 'conv1' are shown; their inputs are the outputs of Relu at "
               "node 'relu1', which follows it"},
              {},
              true},
        Right{"12_perceptron_step_greater",
              {1, 2},
              {1, 1, 1},
              {"Greater shown as a step, which is 1 at the bound itself"}},
        Right{"14_first_output_is_the_hidden_layer", {1, 2}, {0.89567, 0.10433}, {"the output 'c' is left out"}}),
    [](const auto& info) { return std::string("File") + info.param.file; });

TEST(ModelsOfOthers, ConstantOutputsAreNoneAndTheOtherOnesProblemIsTold) {
    EXPECT_THAT(message_of([] { load_onnx(file_of("05_constant_first_output")); }),
                HasSubstr("Sin at node 'y': Netglow has no such activation; Netglow knows identity, sigmoid, tanh"));
}

TEST(ModelsOfOthers, InputsForTheColumnsOfATableNameTheInputs) {
    EXPECT_EQ(load_onnx(file_of("15_columns_of_a_table")).document.input_names,
              (std::vector<std::string>{"age", "fare", "pclass"}));
}

}  // namespace
}  // namespace netglow
