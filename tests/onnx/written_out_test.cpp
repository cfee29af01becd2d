// Activations that are written out by primitive operators, whichever way their bias came in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "core/forward/forward.h"
#include "tests/onnx/model_builder.h"

namespace netglow {
namespace {

/// Operators that take the value "a" to the value "y". Names of constants are their numbers: "1", "0.5".
using Write = void (*)(ModelBuilder&);

struct Pattern {
    const char* name;
    Activation activation;
    Write write;
};

const std::vector<double> kNumbers = {-0.1, 0, 0.1, 0.5, 1, 1.702, 2, 3, 6};

std::string named(double number) {
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

/// How a bias comes in: by Gemm, by Add behind MatMul, by Add before the matrix's own layer of one value, or not at
/// all.
enum class Bias { gemm, add, sub, none };

ModelBuilder with(const Pattern& pattern, Bias bias) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 3}, {1, -1, 2, 0.5, 1, -1}).constant("b", {3}, {0.25, -0.5, 0.75});
    model.constant("minus b", {3}, {-0.25, 0.5, -0.75});
    for (const double number : kNumbers) {
        model.constant(named(number), {}, {static_cast<double>(static_cast<float>(number))});
    }
    switch (bias) {
        case Bias::gemm:
            model.then("Gemm", {"x", "W", "b"}, "a");
            break;
        case Bias::add:
            model.then("MatMul", {"x", "W"}, "m").then("Add", {"m", "b"}, "a");
            break;
        case Bias::sub:
            model.then("MatMul", {"x", "W"}, "m").then("Sub", {"m", "minus b"}, "a");
            break;
        case Bias::none:
            model.then("MatMul", {"x", "W"}, "a");
            break;
    }
    pattern.write(model);
    return model;
}

const Activation kSigmoid = Activation::of(ActivationKind::sigmoid);
const Activation kTanh = Activation::of(ActivationKind::tanh);
const Activation kRelu = Activation::of(ActivationKind::relu);
const Activation kLeaky = {ActivationKind::leaky_relu, static_cast<double>(0.1F)};
const Activation kSilu = Activation::of(ActivationKind::silu);
const Activation kSoftplus = Activation::of(ActivationKind::softplus);

const std::vector<Pattern>& patterns() {
    using M = ModelBuilder;
    static const std::vector<Pattern> all = {
        {"SigmoidByExp", kSigmoid,
         [](M& m) {
             m.then("Neg", {"a"}, "n")
                 .then("Exp", {"n"}, "e")
                 .then("Add", {"e", "1"}, "s")
                 .then("Div", {"1", "s"}, "y");
         }},
        {"SigmoidByExpAndReciprocal", kSigmoid,
         [](M& m) {
             m.then("Neg", {"a"}, "n")
                 .then("Exp", {"n"}, "e")
                 .then("Add", {"1", "e"}, "s")
                 .then("Reciprocal", {"s"}, "y");
         }},
        {"SigmoidAsAShare", kSigmoid,
         [](M& m) {
             m.then("Exp", {"a"}, "e").then("Add", {"e", "1"}, "s").then("Div", {"e", "s"}, "y");
         }},
        {"SigmoidByTanh", kSigmoid,
         [](M& m) {
             m.then("Mul", {"a", "0.5"}, "h")
                 .then("Tanh", {"h"}, "t")
                 .then("Add", {"t", "1"}, "s")
                 .then("Mul", {"s", "0.5"}, "y");
         }},
        {"TanhByExp", kTanh,
         [](M& m) {
             m.then("Exp", {"a"}, "p").then("Neg", {"a"}, "n").then("Exp", {"n"}, "q");
             m.then("Sub", {"p", "q"}, "d").then("Add", {"p", "q"}, "s").then("Div", {"d", "s"}, "y");
         }},
        {"TanhByExpOfTwice", kTanh,
         [](M& m) {
             m.then("Mul", {"a", "2"}, "t").then("Exp", {"t"}, "e").then("Sub", {"e", "1"}, "d");
             m.then("Add", {"e", "1"}, "s").then("Div", {"d", "s"}, "y");
         }},
        {"TanhBySigmoid", kTanh,
         [](M& m) {
             m.then("Mul", {"a", "2"}, "t")
                 .then("Sigmoid", {"t"}, "g")
                 .then("Mul", {"g", "2"}, "h")
                 .then("Sub", {"h", "1"}, "y");
         }},
        {"ReluByMax", kRelu,
         [](M& m) {
             m.then("Max", {"a", "0"}, "y");
         }},
        {"ReluByMaxOfManyZeros", kRelu,
         [](M& m) {
             m.constant("z", {3}, {0, 0, 0}).then("Max", {"z", "a"}, "y");
         }},
        {"ReluByAbs", kRelu,
         [](M& m) {
             m.then("Abs", {"a"}, "n").then("Add", {"a", "n"}, "s").then("Mul", {"s", "0.5"}, "y");
         }},
        {"ReluByGreater", kRelu,
         [](M& m) {
             m.then("Greater", {"a", "0"}, "g");
             set_int(m.node("Cast", {"g"}, "c"), "to", onnx::TensorProto::FLOAT);
             m.then("Mul", {"a", "c"}, "y");
         }},
        {"ReluByWhere", kRelu,
         [](M& m) {
             m.then("Greater", {"a", "0"}, "g").then("Where", {"g", "a", "0"}, "y");
         }},
        {"Relu6ByMinAndMax", Activation::of(ActivationKind::relu6),
         [](M& m) {
             m.then("Max", {"a", "0"}, "r").then("Min", {"r", "6"}, "y");
         }},
        {"Relu6ByReluAndMin", Activation::of(ActivationKind::relu6),
         [](M& m) {
             m.then("Relu", {"a"}, "r").then("Min", {"6", "r"}, "y");
         }},
        {"LeakyReluByMax", kLeaky,
         [](M& m) {
             m.then("Mul", {"a", "0.1"}, "s").then("Max", {"a", "s"}, "y");
         }},
        {"LeakyReluByTwoRelus", kLeaky,
         [](M& m) {
             m.then("Relu", {"a"}, "r").then("Neg", {"a"}, "n").then("Relu", {"n"}, "q");
             m.then("Mul", {"q", "-0.1"}, "s").then("Add", {"r", "s"}, "y");
         }},
        {"LeakyReluByWhere", kLeaky,
         [](M& m) {
             m.then("Mul", {"a", "0.1"}, "s").then("Less", {"a", "0"}, "g").then("Where", {"g", "s", "a"}, "y");
         }},
        {"EluByPieces",
         {ActivationKind::elu, 0.5},
         [](M& m) {
             m.then("Relu", {"a"}, "r")
                 .then("Min", {"a", "0"}, "l")
                 .then("Exp", {"l"}, "e")
                 .then("Sub", {"e", "1"}, "d");
             m.then("Mul", {"d", "0.5"}, "s").then("Add", {"r", "s"}, "y");
         }},
        {"SoftplusByLog", kSoftplus,
         [](M& m) {
             m.then("Exp", {"a"}, "e").then("Add", {"e", "1"}, "s").then("Log", {"s"}, "y");
         }},
        {"SoftplusWithoutOverflow", kSoftplus,
         [](M& m) {
             m.then("Abs", {"a"}, "b1").then("Neg", {"b1"}, "n").then("Exp", {"n"}, "e").then("Add", {"1", "e"}, "s");
             m.then("Log", {"s"}, "l").then("Relu", {"a"}, "r").then("Add", {"r", "l"}, "y");
         }},
        {"SoftsignByAbs", Activation::of(ActivationKind::softsign),
         [](M& m) {
             m.then("Abs", {"a"}, "b1").then("Add", {"b1", "1"}, "s").then("Div", {"a", "s"}, "y");
         }},
        {"HardSigmoidByMinAndMax", Activation::of(ActivationKind::hard_sigmoid),
         [](M& m) {
             m.then("Div", {"a", "6"}, "d")
                 .then("Add", {"d", "0.5"}, "l")
                 .then("Max", {"l", "0"}, "r")
                 .then("Min", {"r", "1"}, "y");
         }},
        {"SiluByMul", kSilu,
         [](M& m) {
             m.then("Sigmoid", {"a"}, "s").then("Mul", {"a", "s"}, "y");
         }},
        {"SiluByExp", kSilu,
         [](M& m) {
             m.then("Neg", {"a"}, "n")
                 .then("Exp", {"n"}, "e")
                 .then("Add", {"e", "1"}, "s")
                 .then("Div", {"a", "s"}, "y");
         }},
        {"SiluBySwish", kSilu, [](M& m) { m.then("Swish", {"a"}, "y"); }},
    };
    return all;
}

class WrittenOut : public testing::TestWithParam<std::tuple<std::size_t, Bias>> {};

TEST_P(WrittenOut, IsRecognised) {
    const auto [index, bias] = GetParam();
    const Pattern& pattern = patterns()[index];
    const Loaded loaded = with(pattern, bias).load();
    const Network& network = loaded.document.network;
    ASSERT_EQ(network.depth(), 1U) << "nothing may be left behind it";
    EXPECT_THAT(loaded.notes, testing::IsEmpty());
    const Activation& found = network.layer(1).activation;
    EXPECT_EQ(found.kind, pattern.activation.kind) << name_of(found.kind);
    EXPECT_NEAR(found.alpha, pattern.activation.alpha, 1e-6);
    const Matrix weights = (Matrix(3, 2) << 1, 0.5, -1, 1, 2, -1).finished();
    EXPECT_LT((network.layer(1).weights - weights).cwiseAbs().maxCoeff(), 1e-6);
    const Vector expected = bias == Bias::none ? Vector(Vector::Zero(3)) : Vector(Eigen::Vector3d(0.25, -0.5, 0.75));
    const Vector& shift = network.layer(1).bias.value_or(Vector::Zero(3));
    EXPECT_LT((shift - expected).cwiseAbs().maxCoeff(), 1e-6);
}

std::string title_of_case(const testing::TestParamInfo<std::tuple<std::size_t, Bias>>& info) {
    static const std::array<std::string, 4> kBias = {"Gemm", "Add", "Sub", "None"};
    const auto& [index, bias] = info.param;
    return patterns()[index].name + kBias.at(static_cast<std::size_t>(bias));
}

INSTANTIATE_TEST_SUITE_P(All, WrittenOut,
                         testing::Combine(testing::Range(std::size_t{0}, std::size_t{25}),
                                          testing::Values(Bias::gemm, Bias::add, Bias::sub, Bias::none)),
                         title_of_case);

TEST(WrittenOutPatterns, AreAllTested) {
    EXPECT_EQ(patterns().size(), 25U);
}

Vector outputs_of(const ModelBuilder& model, std::initializer_list<double> inputs) {
    const Network network = model.load().document.network;
    const Trace trace =
        forward(network, Eigen::Map<const Vector>(inputs.begin(), static_cast<Eigen::Index>(inputs.size())));
    return trace.outputs(network.depth());
}

TEST(WrittenOutActivations, WithAFactorInsideGoIntoTheWeights) {
    const Pattern quick = {
        "QuickGelu", kSilu, [](ModelBuilder& m) {
            m.then("Mul", {"a", "1.702"}, "t").then("Sigmoid", {"t"}, "s").then("Mul", {"a", "s"}, "y");
        }};
    const Vector found = outputs_of(with(quick, Bias::add), {0.5, -0.25});
    const double sum = 0.5 - 0.125 + 0.25;
    EXPECT_NEAR(found[0], sum / (1 + std::exp(-1.702 * sum)), 1e-6);
}

TEST(WrittenOutActivations, LogOfASoftmaxIsALogSoftmax) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 2}, {1, 2, 3, 4});
    model.then("MatMul", {"x", "W"}, "m").then("Softmax", {"m"}, "s").then("Log", {"s"}, "y");
    const Network network = model.load().document.network;
    ASSERT_EQ(network.depth(), 1U);
    EXPECT_EQ(network.layer(1).activation.kind, ActivationKind::log_softmax);
}

/// Behind the sums "m".
ActivationKind kind_behind(Write write) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 3}, {1, 2, 3, 4, 5, 6}).constant("axis", {1}, {-1});
    model.then("MatMul", {"x", "W"}, "m");
    write(model);
    const Network network = model.load().document.network;
    EXPECT_EQ(network.depth(), 1U);
    return network.layer(1).activation.kind;
}

TEST(WrittenOutActivations, ASoftmaxByExponentialsAndTheirSum) {
    EXPECT_EQ(kind_behind([](ModelBuilder& m) {
                  m.then("Exp", {"m"}, "e").then("ReduceSum", {"e", "axis"}, "s").then("Div", {"e", "s"}, "y");
              }),
              ActivationKind::softmax);
    EXPECT_EQ(kind_behind([](ModelBuilder& m) {
                  onnx::AttributeProto& axes = attribute(m.node("ReduceMax", {"m"}, "l"), "axes");
                  axes.set_type(onnx::AttributeProto::INTS);
                  axes.add_ints(1);
                  m.then("Sub", {"m", "l"}, "r").then("Exp", {"r"}, "e");
                  m.then("ReduceSum", {"e", "axis"}, "s").then("Div", {"e", "s"}, "y");
              }),
              ActivationKind::softmax);
}

TEST(WrittenOutActivations, ALogSoftmaxByTheLogarithmOfASum) {
    EXPECT_EQ(kind_behind([](ModelBuilder& m) {
                  m.then("ReduceLogSumExp", {"m", "axis"}, "l").then("Sub", {"m", "l"}, "y");
              }),
              ActivationKind::log_softmax);
    EXPECT_EQ(kind_behind([](ModelBuilder& m) {
                  m.then("Exp", {"m"}, "e").then("ReduceSum", {"e", "axis"}, "s").then("Log", {"s"}, "l");
                  m.then("Sub", {"m", "l"}, "y");
              }),
              ActivationKind::log_softmax);
}

TEST(WrittenOutActivations, WhatIsNoSoftmaxButLooksLikeOneIsRefused) {
    const auto refused = [](Write write) {
        ModelBuilder model({-1, 2});
        model.constant("W", {2, 3}, {1, 2, 3, 4, 5, 6}).constant("axis", {1}, {-1}).constant("two", {}, {2});
        model.then("MatMul", {"x", "W"}, "m");
        write(model);
        return refusal(model);
    };
    // The values less their largest, as they are.
    EXPECT_NE(refused([](ModelBuilder& m) {
                  m.then("ReduceMax", {"m", "axis"}, "l").then("Sub", {"m", "l"}, "y");
              }),
              "");
    // Divided by the sum of other exponentials.
    EXPECT_NE(refused([](ModelBuilder& m) {
                  m.then("Exp", {"m"}, "e").then("Mul", {"m", "two"}, "t").then("Exp", {"t"}, "f");
                  m.then("ReduceSum", {"f", "axis"}, "s").then("Div", {"e", "s"}, "y");
              }),
              "");
    // x less the logarithm of the sum of e to x less its largest.
    EXPECT_NE(refused([](ModelBuilder& m) {
                  m.then("ReduceMax", {"m", "axis"}, "l").then("Sub", {"m", "l"}, "r").then("Exp", {"r"}, "e");
                  m.then("ReduceSum", {"e", "axis"}, "s").then("Log", {"s"}, "g").then("Sub", {"m", "g"}, "y");
              }),
              "");
    EXPECT_NE(refused([](ModelBuilder& m) { m.then("Exp", {"m"}, "e").then("ReduceSum", {"e", "axis"}, "y"); }), "");
    EXPECT_NE(refused([](ModelBuilder& m) {
                  m.then("ReduceMax", {"m", "axis"}, "l").then("Sub", {"m", "l"}, "r").then("Tanh", {"r"}, "y");
              }),
              "");
}

TEST(WrittenOutActivations, LogOfASigmoidIsASoftplusTurnedAround) {
    const Pattern pattern = {"LogSigmoid", kSoftplus,
                             [](ModelBuilder& m) { m.then("Sigmoid", {"a"}, "s").then("Log", {"s"}, "y"); }};
    EXPECT_NEAR(outputs_of(with(pattern, Bias::add), {0, 0})[1], -std::log(1 + std::exp(0.5)), 1e-6);
}

TEST(WrittenOutActivations, OfAnActivationIsALayerOfItsOwn) {
    const Pattern pattern = {"Twice", kTanh,
                             [](ModelBuilder& m) { m.then("Tanh", {"a"}, "t").then("Sigmoid", {"t"}, "y"); }};
    EXPECT_NEAR(outputs_of(with(pattern, Bias::gemm), {0, 0})[0], 1 / (1 + std::exp(-std::tanh(0.25))), 1e-12);
}

TEST(WrittenOutActivations, AProblemNamesTheActivationsNodeAndWhatThereIs) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 2}, {1, 2, 3, 4});
    model.then("MatMul", {"x", "W"}, "m")
        .then("Softplus", {"m"}, "p")
        .then("Tanh", {"p"}, "t")
        .then("Mul", {"m", "t"}, "mish");
    model.then("MatMul", {"mish", "W"}, "y");
    EXPECT_THAT(refusal(model),
                testing::StartsWith("model.onnx: Mul at node 'the Mul': with what comes into it, it is no "
                                    "activation; Netglow knows identity, sigmoid, tanh, relu,"));
}

TEST(Steps, AreTheComparisonsOfBothKindsAndBothWays) {
    struct Case {
        const char* op;
        bool constant_first;
        double at_one;
        double at_minus_one;
        double at_zero;  ///< as Netglow has it: 1 at the bound
        bool noted;
    };
    for (const Case& each : {Case{"Greater", false, 1, 0, 1, true}, Case{"GreaterOrEqual", false, 1, 0, 1, false},
                             Case{"Less", false, 0, 1, 1, true}, Case{"LessOrEqual", false, 0, 1, 1, false},
                             Case{"Greater", true, 0, 1, 1, true}, Case{"Less", true, 1, 0, 1, true}}) {
        ModelBuilder model({-1, 1});
        model.constant("W", {1, 1}, {1}).constant("c", {}, {0.5});
        model.then("MatMul", {"x", "W"}, "m");
        model.node(each.op,
                   each.constant_first ? std::vector<std::string>{"c", "m"} : std::vector<std::string>{"m", "c"}, "t");
        set_int(model.node("Cast", {"t"}, "y"), "to", onnx::TensorProto::INT64);
        EXPECT_EQ(outputs_of(model, {1.5})[0], each.at_one) << each.op;
        EXPECT_EQ(outputs_of(model, {-0.5})[0], each.at_minus_one) << each.op;
        EXPECT_EQ(outputs_of(model, {0.5})[0], each.at_zero) << each.op;
        EXPECT_EQ(model.load().notes.size(), each.noted ? 1U : 0U) << each.op;
    }
}

}  // namespace
}  // namespace netglow
