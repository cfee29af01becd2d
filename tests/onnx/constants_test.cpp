// What exporters compute of constants alone: each operator, as the bias of a layer whose inputs are 0.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "core/forward/forward.h"
#include "tests/onnx/model_builder.h"

namespace netglow {
namespace {

using testing::HasSubstr;
using Ints = std::vector<std::int64_t>;

struct ConstantOf {
    const char* name;
    std::function<void(ModelBuilder&)> make;  ///< the value "c"
    std::vector<double> values;
};

void PrintTo(const ConstantOf& constant, std::ostream* stream) {
    *stream << constant.name;
}

/// a = [[1, -2, 3], [4, 5, -6]], r = [10, 20, 30].
ModelBuilder with_matrix_and_row() {
    ModelBuilder model({-1, 1});
    model.constant("a", {2, 3}, {1, -2, 3, 4, 5, -6}).constant("r", {3}, {10, 20, 30});
    return model;
}

onnx::NodeProto& node(ModelBuilder& model, const char* op, const std::vector<std::string>& inputs) {
    return model.node(op, inputs, "c");
}

ConstantOf simple(const char* op, const std::vector<std::string>& inputs, std::vector<double> values) {
    return {op, [=](ModelBuilder& model) { node(model, op, inputs); }, std::move(values)};
}

ConstantOf along(const char* op, const Ints& axes, bool keep, std::vector<double> values) {
    return {op,
            [=](ModelBuilder& model) {
                onnx::NodeProto& made = node(model, op, {"a"});
                set_ints(made, "axes", axes);
                set_int(made, "keepdims", keep ? 1 : 0);
            },
            std::move(values)};
}

ConstantOf sliced(const char* name, const Ints& starts, const Ints& ends, const Ints& axes, const Ints& steps,
                  std::vector<double> values) {
    const auto doubles = [](const Ints& ints) { return std::vector<double>(ints.begin(), ints.end()); };
    return {name,
            [=](ModelBuilder& model) {
                const auto size = static_cast<std::int64_t>(starts.size());
                model.constant("starts", {size}, doubles(starts)).constant("ends", {size}, doubles(ends));
                model.constant("axes", {size}, doubles(axes)).constant("steps", {size}, doubles(steps));
                node(model, "Slice", {"a", "starts", "ends", "axes", "steps"});
            },
            std::move(values)};
}

std::vector<ConstantOf> constants() {
    return {
        simple("Max", {"a", "r", "a"}, {10, 20, 30, 10, 20, 30}),
        simple("Min", {"a", "r"}, {1, -2, 3, 4, 5, -6}),
        simple("Sum", {"a", "r", "r"}, {21, 38, 63, 24, 45, 54}),
        simple("Mean", {"a", "r"}, {5.5, 9, 16.5, 7, 12.5, 12}),
        simple("Abs", {"a"}, {1, 2, 3, 4, 5, 6}),
        simple("Relu", {"a"}, {1, 0, 3, 4, 5, 0}),
        simple("Exp", {"a"}, {std::exp(1), std::exp(-2), std::exp(3), std::exp(4), std::exp(5), std::exp(-6)}),
        simple("Log", {"r"}, {std::log(10), std::log(20), std::log(30)}),
        simple("Flatten", {"a"}, {1, -2, 3, 4, 5, -6}),
        along("ReduceSum", {1}, true, {2, 3}),
        along("ReduceSum", {0}, false, {5, 3, -3}),
        along("ReduceMean", {-1}, false, {2.0 / 3, 1}),
        along("ReduceMax", {0}, true, {4, 5, 3}),
        along("ReduceMin", {0, 1}, true, {-6}),
        along("ReduceProd", {1}, true, {-6, -120}),
        along("ReduceL1", {1}, true, {6, 15}),
        along("ReduceL2", {1}, true, {std::sqrt(14), std::sqrt(77)}),
        along("ReduceSumSquare", {1}, true, {14, 77}),
        sliced("SliceOfAColumn", {1}, {2}, {1}, {1}, {-2, 5}),
        sliced("SliceToTheEnd", {1}, {INT64_C(1) << 31}, {0}, {1}, {4, 5, -6}),
        sliced("SliceBackwards", {-1}, {-100}, {1}, {-2}, {3, 1, -6, 4}),
        {"Expand",
         [](ModelBuilder& model) {
             model.constant("to", {2}, {2, 3});
             node(model, "Expand", {"r", "to"});
         },
         {10, 20, 30, 10, 20, 30}},
        {"ConstantOfShape",
         [](ModelBuilder& model) {
             model.constant("shape", {1}, {4});
             node(model, "ConstantOfShape", {"shape"});
         },
         {0, 0, 0, 0}},
        {"Where",
         [](ModelBuilder& model) {
             model.then("Greater", {"a", "a3"}, "greater").constant("a3", {}, {3});
             node(model, "Where", {"greater", "a", "r"});
         },
         {10, 20, 30, 4, 5, 30}},
        {"ConcatOfColumns",
         [](ModelBuilder& model) {
             model.constant("one", {2, 1}, {7, 8});
             set_int(node(model, "Concat", {"a", "one"}), "axis", -1);
         },
         {1, -2, 3, 7, 4, 5, -6, 8}},
        {"GatherOfColumns",
         [](ModelBuilder& model) {
             model.constant("places", {2}, {2, -3});
             set_int(node(model, "Gather", {"a", "places"}), "axis", 1);
         },
         {3, 1, -6, 4}},
        {"MatMulOfAListAndAMatrix",
         [](ModelBuilder& model) {
             model.constant("l", {2}, {2, 3});
             node(model, "MatMul", {"l", "a"});
         },
         {14, 11, -12}},
        {"MatMulOfAMatrixAndAList",
         [](ModelBuilder& model) {
             node(model, "MatMul", {"a", "r"});
         },
         {60, -40}},
    };
}

class Constants : public testing::TestWithParam<ConstantOf> {};

TEST_P(Constants, AreComputed) {
    ModelBuilder model = with_matrix_and_row();
    GetParam().make(model);
    const auto count = static_cast<std::int64_t>(GetParam().values.size());
    model.constant("W", {1, count}, std::vector<double>(GetParam().values.size(), 1)).constant("flat", {1}, {-1});
    model.then("Reshape", {"c", "flat"}, "bias").then("MatMul", {"x", "W"}, "m").then("Add", {"m", "bias"}, "y");
    const Network network = model.load().document.network;
    const Vector bias = forward(network, Vector{{0}}).outputs(1);
    ASSERT_EQ(bias.size(), count);
    for (std::int64_t i = 0; i < count; ++i) {
        EXPECT_DOUBLE_EQ(bias[i], GetParam().values[static_cast<std::size_t>(i)]) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Constants, testing::ValuesIn(constants()),
                         [](const auto& info) { return std::to_string(info.index) + info.param.name; });

TEST(ConstantsInVain, AreRefusedByName) {
    ModelBuilder model = with_matrix_and_row();
    model.constant("step", {1}, {0}).constant("zero", {1}, {0}).constant("one", {1}, {1});
    model.then("Slice", {"a", "zero", "one", "zero", "step"}, "c").then("MatMul", {"x", "c"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("Slice at node 'the Slice': found a step of 0"));
}

TEST(ConstantsInVain, DoNotGrowBeyondTheBudget) {
    ModelBuilder model = with_matrix_and_row();
    model.constant("far", {2}, {60'000'000, 3});
    model.then("Expand", {"r", "far"}, "c").then("MatMul", {"x", "c"}, "y");
    EXPECT_THAT(refusal(model), HasSubstr("Expand at node 'the Expand': found"));
}

}  // namespace
}  // namespace netglow
