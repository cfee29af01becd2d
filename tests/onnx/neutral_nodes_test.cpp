// Operators that do nothing to a chain, and the same ones where they do something.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <climits>

#include "tests/onnx/model_builder.h"

namespace netglow {
namespace {

using testing::HasSubstr;

/// x, the node, a matrix of 2 × 3: what the node must not disturb.
struct Case {
    const char* name;
    void (*write)(ModelBuilder& model);  ///< from "x" to "v"
    bool neutral;
};

void PrintTo(const Case& one, std::ostream* stream) {
    *stream << one.name;
}

ModelBuilder around(const Case& one) {
    ModelBuilder model({-1, 2});
    model.constant("W", {2, 3}, {1, 2, 3, 4, 5, 6});
    model.constant("0", {}, {0}).constant("1", {}, {1}).constant("[0]", {1}, {0}).constant("[1]", {1}, {1});
    model.constant("[2]", {1}, {2}).constant("[1, 1]", {2}, {1, 1}).constant("[1, 2]", {2}, {1, 2});
    model.constant("[0, 0, 0, 0]", {4}, {0, 0, 0, 0}).constant("[0, 1, 0, 0]", {4}, {0, 1, 0, 0});
    model.constant("[-1, 2]", {2}, {-1, 2}).constant("[all]", {1}, {static_cast<double>(INT_MAX)});
    one.write(model);
    model.then("MatMul", {"v", "W"}, "y");
    return model;
}

class NeutralNode : public testing::TestWithParam<Case> {};

TEST_P(NeutralNode, ChangesNothingOrIsRefusedByName) {
    ModelBuilder model = around(GetParam());
    if (!GetParam().neutral) {
        EXPECT_THAT(refusal(model), HasSubstr(" at node 'the " + model.graph().node(0).op_type() + "': "));
        return;
    }
    const Network network = model.load().document.network;
    ASSERT_EQ(network.depth(), 1U);
    EXPECT_EQ(network.layer(1).weights, (Matrix(3, 2) << 1, 4, 2, 5, 3, 6).finished());
    EXPECT_FALSE(network.layer(1).bias);
}

INSTANTIATE_TEST_SUITE_P(
    All, NeutralNode,
    testing::Values(
        Case{"Identity", [](ModelBuilder& m) { m.then("Identity", {"x"}, "v"); }, true},
        Case{"Dropout", [](ModelBuilder& m) { m.then("Dropout", {"x"}, "v"); }, true},
        Case{"ConcatOfOne", [](ModelBuilder& m) { set_int(m.node("Concat", {"x"}, "v"), "axis", 1); }, true},
        Case{"ConcatOfTwo",
             [](ModelBuilder& m) {
                 set_int(m.node("Concat", {"x", "W"}, "v"), "axis", 1);
             },
             false},
        Case{"CastToDouble",
             [](ModelBuilder& m) { set_int(m.node("Cast", {"x"}, "v"), "to", onnx::TensorProto::DOUBLE); }, true},
        Case{"CastToInt", [](ModelBuilder& m) { set_int(m.node("Cast", {"x"}, "v"), "to", onnx::TensorProto::INT64); },
             false},
        Case{"MulByOne",
             [](ModelBuilder& m) {
                 m.then("Mul", {"x", "1"}, "v");
             },
             true},
        Case{"DivByOne",
             [](ModelBuilder& m) {
                 m.then("Div", {"x", "1"}, "v");
             },
             true},
        Case{"AddOfZero",
             [](ModelBuilder& m) {
                 m.then("Add", {"0", "x"}, "v");
             },
             true},
        Case{"SubOfZero",
             [](ModelBuilder& m) {
                 m.then("Sub", {"x", "0"}, "v");
             },
             true},
        Case{"PowOfOne",
             [](ModelBuilder& m) {
                 m.then("Pow", {"x", "1"}, "v");
             },
             true},
        Case{"SumOfOne", [](ModelBuilder& m) { m.then("Sum", {"x"}, "v"); }, true},
        Case{"MeanOfOne", [](ModelBuilder& m) { m.then("Mean", {"x"}, "v"); }, true},
        Case{"MaxOfOne", [](ModelBuilder& m) { m.then("Max", {"x"}, "v"); }, true},
        Case{"ClipWithoutBounds", [](ModelBuilder& m) { m.then("Clip", {"x"}, "v"); }, true},
        Case{"TwiceNegated", [](ModelBuilder& m) { m.then("Neg", {"x"}, "n").then("Neg", {"n"}, "v"); }, true},
        Case{"SliceOfAll",
             [](ModelBuilder& m) {
                 m.then("Slice", {"x", "[0]", "[all]", "[1]"}, "v");
             },
             true},
        Case{"SliceToTheEnd",
             [](ModelBuilder& m) {
                 m.then("Slice", {"x", "[0]", "[2]", "[1]", "[1]"}, "v");
             },
             true},
        Case{"SliceOfAPart",
             [](ModelBuilder& m) {
                 m.then("Slice", {"x", "[0]", "[1]", "[1]"}, "v");
             },
             false},
        Case{"PadByNothing",
             [](ModelBuilder& m) {
                 m.then("Pad", {"x", "[0, 0, 0, 0]"}, "v");
             },
             true},
        Case{"PadByOne",
             [](ModelBuilder& m) {
                 m.then("Pad", {"x", "[0, 1, 0, 0]"}, "v");
             },
             false},
        Case{"TileOnce",
             [](ModelBuilder& m) {
                 m.then("Tile", {"x", "[1, 1]"}, "v");
             },
             true},
        Case{"TileTwice",
             [](ModelBuilder& m) {
                 m.then("Tile", {"x", "[1, 2]"}, "v");
             },
             false},
        Case{"ExpandToItself",
             [](ModelBuilder& m) {
                 m.then("Expand", {"x", "[1, 2]"}, "v");
             },
             true},
        Case{"Reshape",
             [](ModelBuilder& m) {
                 m.then("Reshape", {"x", "[-1, 2]"}, "v");
             },
             true},
        Case{"Flatten", [](ModelBuilder& m) { m.then("Flatten", {"x"}, "v"); }, true},
        Case{"UnsqueezeAndSqueeze",
             [](ModelBuilder& m) {
                 m.then("Unsqueeze", {"x", "[1]"}, "u").then("Squeeze", {"u", "[1]"}, "v");
             },
             true},
        Case{"SumOverOneValue",
             [](ModelBuilder& m) {
                 m.then("Unsqueeze", {"x", "[1]"}, "u");
                 set_int(m.node("ReduceSum", {"u", "[1]"}, "v"), "keepdims", 0);
             },
             true},
        Case{"SumOverAll",
             [](ModelBuilder& m) {
                 m.then("ReduceSum", {"x", "[1]"}, "v");
             },
             false},
        Case{"Transpose",
             [](ModelBuilder& m) {
                 set_ints(m.node("Transpose", {"x"}, "v"), "perm", {0, 1});
             },
             true}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(FixedBatch, OfOneIsAsAnyOther) {
    ModelBuilder model({1, 2});
    model.constant("W", {2, 3}, {1, 2, 3, 4, 5, 6}).constant("b", {1, 3}, {1, 2, 3}).constant("s", {2}, {1, -1});
    model.then("Squeeze", {"x"}, "q").then("MatMul", {"q", "W"}, "m").then("Reshape", {"m", "s"}, "r");
    model.then("Add", {"r", "b"}, "y");
    const Network network = model.load().document.network;
    ASSERT_EQ(network.depth(), 1U);
    EXPECT_EQ(*network.layer(1).bias, Vector(Eigen::Vector3d(1, 2, 3)));
}

TEST(OneSampleAtATime, IsTriedAfterABatchAndStillRefusesWhatDoesNotFit) {
    ModelBuilder model({-1, 2});
    model.constant("W", {1, 3}, {1, 2, 3});
    model.then("MatMul", {"x", "W"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("found a matrix for 1 values, expected one for 2"));
}

}  // namespace
}  // namespace netglow
