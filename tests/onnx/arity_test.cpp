// Nodes with too many or too few inputs, constants where a signal belongs and the other way round: all in words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/onnx/model_builder.h"

namespace netglow {
namespace {

using testing::HasSubstr;

ModelBuilder with_constants(const std::vector<std::int64_t>& input = {-1, 2}) {
    ModelBuilder model(input);
    model.constant("W", {2, 2}, {1, 2, 3, 4}).constant("b", {2}, {1, -1}).constant("one", {}, {1});
    model.constant("three", {3}, {1, 2, 3}).constant("four", {4}, {1, 2, 3, 4}).constant("none", {0}, {});
    return model;
}

/// What a model of this one node is refused for.
std::string refusal_of(const std::string& op, const std::vector<std::string>& inputs,
                       const std::vector<std::int64_t>& input = {-1, 2}) {
    ModelBuilder model = with_constants(input);
    model.then(op, inputs, "y");
    return refusal(model);
}

TEST(Arity, AProductWhoseOnlySignalIsALaterInput) {
    EXPECT_THAT(refusal_of("Gemm", {"W", "W", "x"}), HasSubstr("Gemm at node 'the Gemm': neither of its matrices"));
    EXPECT_THAT(refusal_of("MatMul", {"W", "W", "x"}), HasSubstr("the MatMul': found 3 inputs, expected 2"));
    EXPECT_THAT(refusal_of("MatMul", {"x"}), HasSubstr("found 1 input, expected 2"));
    EXPECT_THAT(refusal_of("Gemm", {"x", "W", "b", "b"}), HasSubstr("found 4 inputs, expected 2 to 3"));
    EXPECT_THAT(refusal_of("Gemm", {"x", "W", "x"}), HasSubstr("its C is not a constant"));
    EXPECT_THAT(refusal_of("MatMul", {"x", "x"}), HasSubstr("its matrix is not a constant"));
    EXPECT_EQ(refusal_of("Gemm", {"x", "W", ""}), "") << "an empty name is an input that is left out";
}

TEST(Arity, AFunctionOfOneSignalTakesNoOther) {
    for (const char* op : {"Relu", "Tanh", "Softmax", "Identity", "Cast", "Flatten", "Transpose", "Neg"}) {
        EXPECT_THAT(refusal_of(op, {"W", "x"}), HasSubstr("found 2 inputs, expected 1")) << op;
    }
    EXPECT_THAT(refusal_of("Add", {"W", "W", "x"}), HasSubstr("found 3 inputs, expected 2"));
    EXPECT_THAT(refusal_of("GreaterOrEqual", {"one", "x", "one"}), HasSubstr("found 3 inputs, expected 2"));
    EXPECT_THAT(refusal_of("BatchNormalization", {"b", "b", "b", "b", "x"}), HasSubstr("its first input does not"));
}

TEST(Arity, ASignalWhereAnOptionalConstantBelongsIsNotLeftOut) {
    EXPECT_THAT(refusal_of("Squeeze", {"x", "x"}), HasSubstr("is not a constant of the model"));
    EXPECT_THAT(refusal_of("Reshape", {"x", "x"}), HasSubstr("is not a constant of the model"));
    EXPECT_THAT(refusal_of("Dropout", {"x", "", "x"}), HasSubstr("is not a constant of the model"));
}

TEST(Arity, BatchNormalizationOfPartsOfDifferentLengths) {
    ModelBuilder open = with_constants({});
    open.then("BatchNormalization", {"x", "three", "three", "four", "three"}, "y");
    EXPECT_THAT(refusal(open), HasSubstr("the BatchNormalization': found a mean of 4 values and a scale of 3"));
    ModelBuilder two = with_constants({});
    two.then("BatchNormalization", {"x", "three", "three", "three", "three"}, "n");
    two.then("BatchNormalization", {"n", "four", "four", "four", "four"}, "y");
    EXPECT_THAT(refusal(two), HasSubstr("its scale of 4 values does not fit the signal"));
    ModelBuilder empty = with_constants({});
    empty.then("BatchNormalization", {"x", "none", "none", "none", "none"}, "y");
    EXPECT_THAT(refusal(empty), HasSubstr("found a scale of 0 values"));
}

TEST(Arity, AMatrixWithoutNumbers) {
    ModelBuilder model = with_constants();
    model.constant("E", {2, 0}, {}).then("MatMul", {"x", "E"}, "e").then("Add", {"e", "three"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("found a matrix of the dimensions [2, 0]"));
}

TEST(Arity, AnyOperatorsWithAnyInputsEndInWordsOrANetwork) {
    const std::vector<std::string> ops = {"Gemm",
                                          "MatMul",
                                          "Add",
                                          "Sub",
                                          "Mul",
                                          "Div",
                                          "BatchNormalization",
                                          "GreaterOrEqual",
                                          "Relu",
                                          "Softmax",
                                          "Identity",
                                          "Dropout",
                                          "Cast",
                                          "Flatten",
                                          "Reshape",
                                          "Squeeze",
                                          "Shape",
                                          "Clip",
                                          "Unsqueeze",
                                          "PRelu",
                                          "Max",
                                          "Min",
                                          "Pow",
                                          "Transpose",
                                          "Neg",
                                          "Concat",
                                          "Gather",
                                          "Sqrt",
                                          "Reciprocal",
                                          "Constant",
                                          "DequantizeLinear",
                                          "LogSoftmax"};
    const std::vector<std::vector<std::int64_t>> shapes = {{-1, 2}, {2}, {}, {1, 2}, {2, 2}, {-1, 1, 2}, {-1, 3}};
    std::mt19937 random(15);
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random()) % count; };
    std::size_t opened = 0;
    for (int round = 0; round < 20'000; ++round) {
        ModelBuilder model = with_constants(shapes[below(shapes.size())]);
        std::vector<std::string> values = {"x", "x", "x", "W", "b", "one", "three", "four", "none", ""};
        const std::size_t nodes = 1 + below(4);
        for (std::size_t at = 0; at < nodes; ++at) {
            std::vector<std::string> inputs(below(6));
            for (std::string& input : inputs) input = values[below(values.size())];
            const std::string made = at + 1 == nodes ? "y" : "v" + std::to_string(at);
            model.then(ops[below(ops.size())], inputs, made);
            values.insert(values.end(), {made, made, made});
        }
        LoadOptions options;
        options.head = below(2) == 0;
        opened += refusal(model, options).empty() ? 1 : 0;
    }
    EXPECT_GT(opened, 100U) << "some are networks";
}

}  // namespace
}  // namespace netglow
