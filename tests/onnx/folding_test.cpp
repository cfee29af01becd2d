// What exporters write beside matrices and activations: folded, with the same numbers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/forward/forward.h"
#include "tests/onnx/model_builder.h"

namespace netglow {
namespace {

using testing::ElementsAre;

Vector outputs_of(const Network& network, const Vector& input) {
    const Trace trace = forward(network, input);
    return trace.outputs(network.depth());
}

Vector vector(std::initializer_list<double> values) {
    return Eigen::Map<const Vector>(values.begin(), static_cast<Eigen::Index>(values.size()));
}

/// W = [[1, 2], [3, 4], [5, 6]], rows receive, as MatMul has it: transposed.
ModelBuilder with_matrix(const std::vector<std::int64_t>& input = {-1, 2}) {
    ModelBuilder model(input);
    model.constant("fc1.weight", {2, 3}, {1, 3, 5, 2, 4, 6}).constant("b", {3}, {0.5, -0.5, 0.25});
    return model;
}

TEST(Folding, AddOnEitherSideOfAMatMulIsTheBias) {
    for (const bool bias_first : {false, true}) {
        ModelBuilder model = with_matrix();
        model.then("MatMul", {"x", "fc1.weight"}, "m");
        model.then("Add", bias_first ? std::vector<std::string>{"b", "m"} : std::vector<std::string>{"m", "b"}, "y");
        const Loaded loaded = model.load();
        ASSERT_EQ(loaded.document.network.depth(), 1U);
        const Dense& layer = loaded.document.network.layer(1);
        EXPECT_EQ(layer.weights, (Matrix(3, 2) << 1, 2, 3, 4, 5, 6).finished());
        ASSERT_TRUE(layer.bias);
        EXPECT_EQ(*layer.bias, vector({0.5, -0.5, 0.25}));
        EXPECT_EQ(layer.name, "fc1");
        EXPECT_EQ(loaded.document.name, "model");
    }
}

TEST(Folding, AMatrixBeforeAColumn) {
    ModelBuilder model({2, 1});
    model.constant("W", {3, 2}, {1, 2, 3, 4, 5, 6}).constant("c", {3, 1}, {1, 2, 3});
    model.then("MatMul", {"W", "x"}, "m").then("Add", {"m", "c"}, "a").then("Relu", {"a"}, "y");
    const Network network = model.load().document.network;
    EXPECT_EQ(network.layer(1).weights, (Matrix(3, 2) << 1, 2, 3, 4, 5, 6).finished());
    EXPECT_EQ(*network.layer(1).bias, vector({1, 2, 3}));
    EXPECT_EQ(network.layer(1).activation.kind, ActivationKind::relu);
}

TEST(Folding, ScalesAndShiftsBeforeAndBehindTheMatrix) {
    ModelBuilder model = with_matrix();
    model.constant("mean", {2}, {0.1, 0.2}).constant("spread", {}, {4}).constant("s", {1, 3}, {2, 3, 4});
    model.then("Sub", {"x", "mean"}, "a").then("Div", {"a", "spread"}, "n").then("MatMul", {"n", "fc1.weight"}, "m");
    model.then("Add", {"m", "b"}, "c")
        .then("Mul", {"s", "c"}, "d")
        .then("Sub", {"b", "d"}, "e")
        .then("Tanh", {"e"}, "y");
    const Network network = model.load().document.network;
    ASSERT_EQ(network.depth(), 1U);
    const Vector input = vector({0.7, -0.3});
    const Vector normal = (input - vector({0.1, 0.2})) / 4;
    const Matrix weights = (Matrix(3, 2) << 1, 2, 3, 4, 5, 6).finished();
    const Vector b = vector({0.5, -0.5, 0.25});
    const Vector sum = b - vector({2, 3, 4}).cwiseProduct(weights * normal + b);
    EXPECT_LT((outputs_of(network, input) - Vector(sum.array().tanh())).cwiseAbs().maxCoeff(), 1e-14);
}

TEST(Folding, BatchNormalizationBehindAMatrixAndBehindAnActivation) {
    ModelBuilder model = with_matrix();
    model.constant("g", {3}, {1.5, 2, 0.5})
        .constant("h", {3}, {0.1, 0.2, 0.3})
        .constant("m", {3}, {1, 2, 3})
        .constant("v", {3}, {4, 9, 0.25});
    model.constant("W2", {3, 1}, {1, -1, 2});
    model.then("MatMul", {"x", "fc1.weight"}, "a");
    set_float(model.node("BatchNormalization", {"a", "g", "h", "m", "v"}, "n"), "epsilon", 0.5F);
    model.then("Relu", {"n"}, "r");
    set_float(model.node("BatchNormalization", {"r", "g", "h", "m", "v"}, "n2"), "epsilon", 0.5F);
    model.then("MatMul", {"n2", "W2"}, "y");
    const Loaded loaded = model.load();
    ASSERT_EQ(loaded.document.network.depth(), 2U);
    EXPECT_THAT(loaded.notes, ElementsAre("BatchNormalization folded into the weights beside it, at 2 nodes"));
    const Vector input = vector({0.2, 0.4});
    const auto normalized = [](const Vector& x) {
        const Vector deviation = (vector({4, 9, 0.25}).array() + 0.5).sqrt();
        return Vector(vector({1.5, 2, 0.5}).array() * (x - vector({1, 2, 3})).array() / deviation.array() +
                      vector({0.1, 0.2, 0.3}).array());
    };
    const Matrix weights = (Matrix(3, 2) << 1, 2, 3, 4, 5, 6).finished();
    const Vector hidden = normalized(normalized(weights * input).cwiseMax(0));
    EXPECT_NEAR(outputs_of(loaded.document.network, input)[0], hidden[0] - hidden[1] + 2 * hidden[2], 1e-13);
}

TEST(Folding, ClipOfAnyBoundsIsARelu6) {
    ModelBuilder model = with_matrix();
    model.constant("low", {}, {-1}).constant("high", {}, {2});
    model.then("MatMul", {"x", "fc1.weight"}, "m").then("Clip", {"m", "low", "high"}, "y");
    const Network network = model.load().document.network;
    const Vector output = outputs_of(network, vector({-1, 0.4}));
    EXPECT_NEAR(output[0], -0.2, 1e-12);
    EXPECT_NEAR(output[1], -1, 1e-12);
    EXPECT_NEAR(outputs_of(network, vector({3, 3}))[2], 2, 1e-12);
}

/// y = f(W·x + b) by other ways of writing f.
class PatternOfGelu : public testing::TestWithParam<int> {};

TEST_P(PatternOfGelu, IsRecognised) {
    ModelBuilder model = with_matrix();
    model.constant("half", {}, {0.5})
        .constant("one", {1}, {1})
        .constant("root", {}, {static_cast<double>(1.41421356F)});
    model.constant("inverse", {}, {static_cast<double>(0.70710678F)});
    model.then("MatMul", {"x", "fc1.weight"}, "m").then("Add", {"m", "b"}, "a");
    switch (GetParam()) {
        case 0:  // x·0.5·(1 + erf(x/√2))
            model.then("Div", {"a", "root"}, "d").then("Erf", {"d"}, "e").then("Add", {"e", "one"}, "p");
            model.then("Mul", {"a", "p"}, "q").then("Mul", {"q", "half"}, "y");
            break;
        case 1:  // 0.5·x times what is in parentheses
            model.then("Mul", {"a", "inverse"}, "d").then("Erf", {"d"}, "e").then("Add", {"one", "e"}, "p");
            model.then("Mul", {"half", "a"}, "h").then("Mul", {"h", "p"}, "y");
            break;
        default:  // x times half of what is in parentheses
            model.then("Mul", {"a", "inverse"}, "d").then("Erf", {"d"}, "e").then("Add", {"one", "e"}, "p");
            model.then("Mul", {"half", "p"}, "h").then("Mul", {"h", "a"}, "y");
    }
    const Network network = model.load().document.network;
    ASSERT_EQ(network.depth(), 1U);
    EXPECT_EQ(network.layer(1).activation.kind, ActivationKind::gelu);
    const double sum = 0.5 * 1 + 0.3 * 2 + 0.5;
    EXPECT_NEAR(outputs_of(network, vector({0.5, 0.3}))[0], 0.5 * sum * (1 + std::erf(sum / std::numbers::sqrt2)),
                1e-7);
}
INSTANTIATE_TEST_SUITE_P(All, PatternOfGelu, testing::Range(0, 3));

TEST(Folding, GeluByTanhWithACubeByPow) {
    ModelBuilder model = with_matrix();
    model.constant("three", {}, {3})
        .constant("c", {}, {0.044715})
        .constant("k", {}, {0.7978845608})
        .constant("one", {}, {1})
        .constant("half", {}, {0.5});
    model.then("MatMul", {"x", "fc1.weight"}, "a").then("Pow", {"a", "three"}, "p").then("Mul", {"p", "c"}, "q");
    model.then("Add", {"a", "q"}, "r")
        .then("Mul", {"r", "k"}, "s")
        .then("Tanh", {"s"}, "t")
        .then("Add", {"t", "one"}, "u");
    model.then("Mul", {"a", "u"}, "v").then("Mul", {"v", "half"}, "w").then("MatMul", {"w", "out"}, "y");
    model.constant("out", {3, 2}, {1, 0, 0, 1, 1, 1});
    const Network network = model.load().document.network;
    ASSERT_EQ(network.depth(), 2U);
    EXPECT_EQ(network.layer(1).activation.kind, ActivationKind::gelu_tanh);
}

TEST(Folding, SoftsignByItsFormula) {
    ModelBuilder model = with_matrix();
    model.constant("one", {}, {1});
    model.then("MatMul", {"x", "fc1.weight"}, "a")
        .then("Abs", {"a"}, "b1")
        .then("Add", {"b1", "one"}, "c")
        .then("Div", {"a", "c"}, "y");
    EXPECT_EQ(model.load().document.network.layer(1).activation.kind, ActivationKind::softsign);
}

TEST(Folding, TwoMatricesInARowAreTwoLayers) {
    ModelBuilder model = with_matrix();
    model.constant("W2", {3, 1}, {1, -1, 2});
    model.then("MatMul", {"x", "fc1.weight"}, "a").then("MatMul", {"a", "W2"}, "y");
    const Network network = model.load().document.network;
    ASSERT_EQ(network.depth(), 2U);
    EXPECT_EQ(network.layer(1).activation.kind, ActivationKind::identity);
}

TEST(Folding, FlattenedPicturesAndShapesThatAreComputed) {
    ModelBuilder model({-1, 1, 2, 1});
    model.constant("fc1.weight", {2, 3}, {1, 3, 5, 2, 4, 6})
        .constant("zero", {}, {0})
        .constant("open", {1}, {-1})
        .constant("axes", {1}, {0});
    model.then("Shape", {"x"}, "s").then("Gather", {"s", "zero"}, "n").then("Unsqueeze", {"n", "axes"}, "n1");
    set_int(model.node("Concat", {"n1", "open"}, "shape"), "axis", 0);
    model.then("Reshape", {"x", "open"}, "unused");
    model.constant("two", {2}, {-1, 2});
    model.then("Reshape", {"x", "two"}, "f").then("MatMul", {"f", "fc1.weight"}, "y");
    EXPECT_EQ(model.load().document.network.inputs(), 2U);
}

TEST(Folding, DropoutIsIgnoredWithAWord) {
    ModelBuilder model = with_matrix();
    model.then("Dropout", {"x"}, "d").then("MatMul", {"d", "fc1.weight"}, "m").then("Dropout", {"m"}, "y");
    EXPECT_THAT(model.load().notes, ElementsAre("Dropout ignored, at 2 nodes"));
}

TEST(Folding, WeightsOfInt8) {
    ModelBuilder model({-1, 2});
    onnx::TensorProto& tensor = *model.graph().add_initializer();
    tensor.set_name("q");
    tensor.set_data_type(onnx::TensorProto::INT8);
    tensor.add_dims(2);
    tensor.add_dims(2);
    for (const int value : {10, -20, 30, 127}) {
        tensor.add_int32_data(value);
    }
    model.constant("scale", {2}, {0.1, 0.5}).constant("zero", {2}, {0, 7});
    set_int(model.node("DequantizeLinear", {"q", "scale", "zero"}, "W"), "axis", 1);
    model.then("MatMul", {"x", "W"}, "y");
    const Matrix weights = model.load().document.network.layer(1).weights;
    EXPECT_NEAR(weights(0, 0), 1, 1e-15);
    EXPECT_NEAR(weights(1, 0), -13.5, 1e-15);
    EXPECT_NEAR(weights(1, 1), 60, 1e-15);
}

TEST(Folding, WeightsOf16Bits) {
    for (const bool half : {true, false}) {
        ModelBuilder model({-1, 1});
        onnx::TensorProto& tensor = *model.graph().add_initializer();
        tensor.set_name("W");
        tensor.set_data_type(half ? onnx::TensorProto::FLOAT16 : onnx::TensorProto::BFLOAT16);
        tensor.add_dims(1);
        tensor.add_dims(2);
        const std::uint16_t bits[2] = {static_cast<std::uint16_t>(half ? 0x3C00 : 0x3F80),
                                       static_cast<std::uint16_t>(half ? 0xC100 : 0xC020)};
        tensor.set_raw_data(bits, sizeof(bits));
        model.then("MatMul", {"x", "W"}, "y");
        const Matrix weights = model.load().document.network.layer(1).weights;
        EXPECT_EQ(weights(0, 0), 1);
        EXPECT_EQ(weights(1, 0), -2.5);
    }
}

}  // namespace
}  // namespace netglow
